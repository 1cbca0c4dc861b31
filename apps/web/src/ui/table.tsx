import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

type TableProps = {
  /** The name read out; it also names the area that scrolls sideways. */
  label: string;
  children: ReactNode;
  className?: string;
};

export function Table({ label, children, className }: TableProps) {
  return (
    <section
      aria-label={label}
      // A keyboard can only scroll what it can reach.
      tabIndex={0}
      className={classNames("overflow-x-auto rounded-card border border-line bg-surface", className)}
    >
      <table aria-label={label} className="w-full border-collapse text-left text-sm">
        {children}
      </table>
    </section>
  );
}

export function TableHead({ children }: { children: ReactNode }) {
  return (
    <thead className="bg-sunken text-xs text-ink-muted">
      <tr>{children}</tr>
    </thead>
  );
}

export function TableBody({ children }: { children: ReactNode }) {
  return <tbody className="divide-y divide-line">{children}</tbody>;
}

export function TableRow({ isSelected = false, className, ...props }: ComponentProps<"tr"> & { isSelected?: boolean }) {
  return (
    <tr
      aria-current={isSelected || undefined}
      className={classNames(
        "transition-colors hover:bg-sunken",
        isSelected && "bg-sunken *:first:shadow-[inset_3px_0_0_var(--accent)]",
        className,
      )}
      {...props}
    />
  );
}

type CellProps = { children?: ReactNode; isNumeric?: boolean; className?: string };

export function HeaderCell({ children, isNumeric, className }: CellProps) {
  return (
    <th
      scope="col"
      className={classNames("h-9 px-3 font-semibold whitespace-nowrap", isNumeric && "text-right", className)}
    >
      {children}
    </th>
  );
}

export function Cell({ children, isNumeric, className }: CellProps) {
  return (
    <td className={classNames("h-11 px-3 py-1.5", isNumeric && "text-right tabular-nums", className)}>{children}</td>
  );
}
