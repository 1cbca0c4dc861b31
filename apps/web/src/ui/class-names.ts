import { type ClassValue, clsx } from "clsx";

/** Joins class names. What shall win over the kit's own look says so with Tailwind's `!`, as in `rounded-full!`. */
export function classNames(...values: ClassValue[]): string {
  return clsx(values);
}
