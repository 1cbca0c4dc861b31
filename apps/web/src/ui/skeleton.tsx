import { classNames } from "./class-names";

/** A grey box of the size that the content will have: give it a height and a width. */
export function Skeleton({ className }: { className: string }) {
  return <div aria-hidden className={classNames("animate-breathe rounded-control bg-sunken", className)} />;
}
