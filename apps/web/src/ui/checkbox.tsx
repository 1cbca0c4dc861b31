import { Check } from "lucide-react";
import { type ComponentProps, useId } from "react";

type CheckboxProps = Omit<ComponentProps<"input">, "type" | "className"> & { label: string; help?: string | undefined };

export function Checkbox({ label, help, ...props }: CheckboxProps) {
  const helpId = useId();
  return (
    <label className="flex min-h-8 w-fit items-start gap-3 py-1 has-disabled:opacity-50 pointer-coarse:min-h-11 pointer-coarse:py-2.5">
      <span className="relative mt-0.5 flex size-5 shrink-0">
        <input
          type="checkbox"
          aria-describedby={help ? helpId : undefined}
          className="peer size-5 appearance-none rounded-[5px] border border-line-strong bg-surface transition-colors checked:border-accent checked:bg-accent hover:border-ink-muted checked:hover:bg-accent-hover aria-invalid:border-danger"
          {...props}
        />
        <Check
          aria-hidden
          className="pointer-events-none absolute inset-0.5 size-4 text-accent-ink opacity-0 transition-opacity peer-checked:opacity-100"
          strokeWidth={3}
        />
      </span>
      <span>
        {label}
        {help ? (
          <span id={helpId} className="block text-sm text-ink-muted">
            {help}
          </span>
        ) : null}
      </span>
    </label>
  );
}
