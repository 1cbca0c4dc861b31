import type { ReactNode } from "react";
import { classNames } from "./class-names";

export function DefinitionList({ children, className }: { children: ReactNode; className?: string }) {
  return <dl className={classNames("grid gap-x-8 sm:grid-cols-2", className)}>{children}</dl>;
}

type DefinitionProps = {
  term: string;
  children: ReactNode;
  /** Qualifies the value, smaller, under it. */
  note?: ReactNode;
};

export function Definition({ term, children, note }: DefinitionProps) {
  return (
    <div className="flex items-baseline justify-between gap-4 border-b border-line py-3">
      <dt className="text-ink-muted">{term}</dt>
      <dd className="text-right font-semibold wrap-anywhere tabular-nums">
        {children}
        {note ? <span className="block text-sm font-normal text-ink-muted">{note}</span> : null}
      </dd>
    </div>
  );
}
