import { cva, type VariantProps } from "class-variance-authority";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

const look = cva(
  "inline-flex h-6 w-fit items-center gap-1 rounded-full px-2 text-xs font-semibold whitespace-nowrap [&_svg]:size-3.5",
  {
    variants: {
      tone: {
        neutral: "bg-sunken text-ink-muted",
        accent: "bg-accent-soft text-accent",
        attention: "bg-attention-soft text-attention",
        danger: "bg-danger-soft text-danger",
        verified: "bg-verified-soft text-verified",
      },
    },
    defaultVariants: { tone: "neutral" },
  },
);

type BadgeProps = VariantProps<typeof look> & {
  /** The words carry the meaning; the colour only repeats it. */
  children: ReactNode;
  icon?: ReactNode;
  className?: string;
};

export function Badge({ tone, icon, children, className }: BadgeProps) {
  return (
    <span className={classNames(look({ tone }), className)}>
      {icon ? (
        <span aria-hidden className="contents">
          {icon}
        </span>
      ) : null}
      {children}
    </span>
  );
}
