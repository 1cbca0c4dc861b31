"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { paths } from "#paths";
import { classNames } from "#ui/class-names";

const TABS = [
  { href: paths.agent, name: "Today" },
  { href: paths.agentCalendar(), name: "Calendar" },
  { href: paths.agentListings, name: "Listings" },
  { href: paths.agentRouting, name: "Routing" },
] as const;

export function DeskTabs() {
  const pathname = usePathname();
  return (
    <nav aria-label="Desk" className="min-w-0 overflow-x-auto">
      <ul className="flex gap-5">
        {TABS.map(({ href, name }) => {
          const others = TABS.filter((tab) => tab.href !== paths.agent);
          const isHere =
            href === paths.agent ? !others.some((tab) => pathname.startsWith(tab.href)) : pathname.startsWith(href);
          return (
            <li key={href}>
              <Link
                href={href}
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
