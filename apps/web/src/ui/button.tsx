import { cva, type VariantProps } from "class-variance-authority";
import { Slot } from "radix-ui/slot";
import type { ComponentProps, MouseEvent } from "react";
import { classNames } from "./class-names";
import { Spinner } from "./spinner";

const look = cva(
  [
    "relative inline-flex shrink-0 items-center justify-center gap-2 rounded-control border font-semibold whitespace-nowrap select-none",
    "transition-[background-color,border-color,opacity,transform] active:scale-[0.985]",
    "disabled:pointer-events-none disabled:opacity-50 aria-busy:cursor-progress",
    "pointer-coarse:min-h-11 [&_svg]:shrink-0",
  ],
  {
    variants: {
      variant: {
        primary: "border-transparent bg-accent text-accent-ink hover:bg-accent-hover",
        secondary: "border-line bg-raised text-ink hover:border-line-strong hover:bg-sunken",
        quiet: "border-transparent text-ink hover:bg-sunken",
        danger: "border-transparent bg-danger text-danger-ink hover:bg-danger-hover",
      },
      size: {
        sm: "h-8 px-3 text-sm [&_svg]:size-4",
        md: "h-10 px-4 text-sm [&_svg]:size-4",
        lg: "h-12 px-5 text-base [&_svg]:size-4",
        icon: "size-10 pointer-coarse:min-w-11 [&_svg]:size-5",
      },
    },
    defaultVariants: { variant: "secondary", size: "md" },
  },
);

type ButtonProps = ComponentProps<"button"> &
  VariantProps<typeof look> & {
    /** Gives the look to the one child, for links. */
    asChild?: boolean;
    /** Keeps the width, the name and the focus, and ignores presses. */
    isLoading?: boolean;
  };

export function Button({ variant, size, asChild, isLoading, className, children, ...props }: ButtonProps) {
  const looks = classNames(look({ variant, size }), className);
  if (asChild) {
    return (
      <Slot className={looks} {...props}>
        {children}
      </Slot>
    );
  }
  if (!isLoading) {
    return (
      <button type="button" className={looks} {...props}>
        {children}
      </button>
    );
  }
  return (
    <button type="button" className={looks} {...props} aria-busy aria-disabled onClick={ignorePress}>
      <span className="inline-flex items-center gap-2 opacity-0">{children}</span>
      <Spinner className="absolute" />
    </button>
  );
}

function ignorePress(event: MouseEvent) {
  event.preventDefault();
}
