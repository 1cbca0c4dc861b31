"use client";

import * as RadixTabs from "radix-ui/tabs";
import type { ReactNode } from "react";

export const Tabs = RadixTabs.Root;
export const TabPanel = RadixTabs.Content;

/** The label is read out, not shown. */
export function TabList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <RadixTabs.List aria-label={label} className="flex gap-5 overflow-x-auto border-b border-line">
      {children}
    </RadixTabs.List>
  );
}

export function Tab({ value, children }: { value: string; children: ReactNode }) {
  return (
    <RadixTabs.Trigger
      value={value}
      className="-mb-px flex h-11 shrink-0 items-center gap-2 border-b-2 border-transparent text-sm whitespace-nowrap text-ink-muted transition-colors hover:text-ink focus-visible:-outline-offset-2 data-[state=active]:border-accent data-[state=active]:font-semibold data-[state=active]:text-ink"
    >
      {children}
    </RadixTabs.Trigger>
  );
}
