import type { ReactNode } from "react";

type EmptyStateProps = {
  icon: ReactNode;
  title: string;
  /** What to do next, in a sentence. */
  children: ReactNode;
  action?: ReactNode;
  /** True where it is the whole page. */
  isPageHeading?: boolean;
};

export function EmptyState({ icon, title, children, action, isPageHeading = false }: EmptyStateProps) {
  const Heading = isPageHeading ? "h1" : "h2";
  return (
    <div className="mx-auto grid max-w-md justify-items-center gap-2 px-4 py-12 text-center">
      <span
        aria-hidden
        className="mb-2 grid size-12 place-items-center rounded-full bg-accent-soft text-accent [&_svg]:size-6"
      >
        {icon}
      </span>
      <Heading className="text-lg">{title}</Heading>
      <div className="text-pretty text-ink-muted">{children}</div>
      {action ? <div className="mt-3 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  );
}
