import { type ClassValue, clsx } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

const mergeTailwind = extendTailwindMerge({
  extend: { theme: { radius: ["card", "control"], shadow: ["float"], spacing: ["gutter"] } },
});

/** Joins class names; where two set the same property the later one wins. */
export function classNames(...values: ClassValue[]): string {
  return mergeTailwind(clsx(values));
}
