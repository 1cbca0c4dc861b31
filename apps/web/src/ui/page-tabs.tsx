"use client";

import type { Route } from "next";
import Link from "next/link";
import { useEffect, useRef } from "react";
import { classNames } from "./class-names";

type PageTabsProps = {
  label: string;
  tabs: readonly { href: Route; name: string }[];
  /** The name of the tab whose page this is. */
  here: string;
};

/** Links to pages that belong together, in a row that scrolls where it is too long. */
export function PageTabs({ label, tabs, here }: PageTabsProps) {
  const open = useRef<HTMLAnchorElement>(null);
  // A phone shows four of them; the one whose page this is belongs to those.
  useEffect(() => {
    // In braces: newer browsers answer with a promise, which React would call as its clean-up.
    open.current?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [here]);
  return (
    <nav aria-label={label} className="min-w-0 overflow-x-auto">
      <ul className="flex gap-5">
        {tabs.map(({ href, name }) => (
          <li key={name}>
            <Link
              href={href}
              ref={name === here ? open : undefined}
              aria-current={name === here ? "page" : undefined}
              className={classNames(
                "flex h-11 items-center border-b-2 text-sm whitespace-nowrap",
                name === here ? "border-accent font-semibold" : "border-transparent text-ink-muted hover:text-ink",
              )}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
