"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { paths } from "#paths";
import { classNames } from "#ui/class-names";

const TABS = [
  { href: paths.agent, name: "Today" },
  { href: paths.agentLeads(), name: "Leads" },
  { href: paths.agentBoard, name: "Board" },
  { href: paths.agentCalendar(), name: "Calendar" },
  { href: paths.agentListings, name: "Listings" },
  { href: paths.agentRouting, name: "Routing" },
] as const;

const FOR_MANAGERS = [
  { href: paths.agentReports(), name: "Reports" },
  { href: paths.agentTeam, name: "Team" },
] as const;

export function DeskTabs({ isManager }: { isManager: boolean }) {
  const pathname = usePathname();
  const tabs = isManager ? [...TABS, ...FOR_MANAGERS] : TABS;
  const here = useRef<HTMLAnchorElement>(null);
  // A phone shows four of them; the one whose page this is belongs to those.
  useEffect(() => {
    // In braces: newer browsers answer with a promise, which React would call as its clean-up.
    here.current?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [pathname]);
  return (
    <nav aria-label="Desk" className="min-w-0 overflow-x-auto">
      <ul className="flex gap-5">
        {tabs.map(({ href, name }) => {
          const others = tabs.filter((tab) => tab.href !== paths.agent);
          const isHere =
            href === paths.agent ? !others.some((tab) => isUnder(pathname, tab.href)) : isUnder(pathname, href);
          return (
            <li key={href}>
              <Link
                href={href}
                ref={isHere ? here : undefined}
                aria-current={isHere ? "page" : undefined}
                className={classNames(
                  "flex h-11 items-center border-b-2 text-sm",
                  isHere ? "border-accent font-semibold" : "border-transparent text-ink-muted hover:text-ink",
                )}
              >
                {name}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

const isUnder = (pathname: string, href: string) => pathname.startsWith(href.split("?")[0] ?? href);
