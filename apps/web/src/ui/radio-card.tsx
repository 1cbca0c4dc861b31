import { type ComponentProps, type ReactNode, useId } from "react";

type RadioCardProps = Omit<ComponentProps<"input">, "type" | "className"> & {
  label: string;
  description?: string;
  icon?: ReactNode;
};

/** One answer of a question; place several with the same name in a FieldGroup. */
export function RadioCard({ label, description, icon, ...props }: RadioCardProps) {
  const descriptionId = useId();
  return (
    <label className="flex min-h-11 items-start gap-3 rounded-card border border-line bg-surface px-4 py-3 transition-colors hover:border-line-strong has-checked:border-accent has-checked:bg-accent-soft has-disabled:opacity-50 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
      <input
        type="radio"
        aria-describedby={description ? descriptionId : undefined}
        className="mt-0.5 size-5 shrink-0 appearance-none rounded-full border border-line-strong bg-surface outline-none checked:border-6 checked:border-accent"
        {...props}
      />
      <span className="grow">
        <span className="font-semibold">{label}</span>
        {description ? (
          <span id={descriptionId} className="block text-sm text-ink-muted">
            {description}
          </span>
        ) : null}
      </span>
      {icon ? (
        <span aria-hidden className="text-ink-muted [&_svg]:size-5">
          {icon}
        </span>
      ) : null}
    </label>
  );
}
