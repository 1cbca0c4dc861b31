import { Slot } from "radix-ui/slot";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";

type CardProps = ComponentProps<"div"> & {
  /** Gives the look to the one child, for an article or a list item. */
  asChild?: boolean;
};

export function Card({ asChild, className, ...props }: CardProps) {
  const Element = asChild ? Slot : "div";
  return (
    <Element className={classNames("rounded-card border border-line bg-surface p-4 sm:p-5", className)} {...props} />
  );
}
