"use client";

import { createContext, type KeyboardEvent, type ReactNode, useContext, useId, useState } from "react";

type Chosen = { group: string; chosen: string; choose: (value: string) => void };
const ChosenTab = createContext<Chosen>({ group: "", chosen: "", choose: () => {} });

/** Small enough to be written here; a library's were a tenth of what the page of a home may weigh beside its framework. */
export function Tabs({ defaultValue, children }: { defaultValue: string; children: ReactNode }) {
  const group = useId();
  const [chosen, choose] = useState(defaultValue);
  return <ChosenTab value={{ group, chosen, choose }}>{children}</ChosenTab>;
}

type TabListProps = {
  /** Read out, not shown. */
  label: string;
  /** Somebody points at a tab or reaches it by keyboard: what another one shows may be fetched. */
  onApproach?: () => void;
  children: ReactNode;
};

export function TabList({ label, onApproach, children }: TabListProps) {
  return (
    <div
      role="tablist"
      aria-label={label}
      onPointerEnter={onApproach}
      onFocus={onApproach}
      className="flex gap-5 overflow-x-auto border-b border-line"
    >
      {children}
    </div>
  );
}

/** The arrow keys go round; where the focus goes is chosen. */
function moveAlong(event: KeyboardEvent<HTMLElement>) {
  const list = event.currentTarget.closest("[role=tablist]");
  const tabs = [...(list?.querySelectorAll<HTMLElement>("[role=tab]") ?? [])];
  const at = tabs.indexOf(event.currentTarget);
  const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  tabs.at(next % tabs.length)?.focus();
}

export function Tab({ value, children }: { value: string; children: ReactNode }) {
  const { group, chosen, choose } = useContext(ChosenTab);
  const isChosen = value === chosen;
  return (
    <button
      type="button"
      role="tab"
      id={`${group}tab-${value}`}
      aria-controls={`${group}panel-${value}`}
      aria-selected={isChosen}
      tabIndex={isChosen ? 0 : -1}
      onFocus={() => choose(value)}
      onKeyDown={moveAlong}
      onClick={() => choose(value)}
      className="-mb-px flex h-11 shrink-0 items-center gap-2 border-b-2 border-transparent text-sm whitespace-nowrap text-ink-muted transition-colors hover:text-ink focus-visible:-outline-offset-2 aria-selected:border-accent aria-selected:font-semibold aria-selected:text-ink"
    >
      {children}
    </button>
  );
}

/** Made when its tab is chosen. */
export function TabPanel({ value, children }: { value: string; children: ReactNode }) {
  const { group, chosen } = useContext(ChosenTab);
  return (
    <div
      role="tabpanel"
      id={`${group}panel-${value}`}
      aria-labelledby={`${group}tab-${value}`}
      tabIndex={0}
      hidden={value !== chosen}
      className="pt-5"
    >
      {value === chosen ? children : null}
    </div>
  );
}
