import { classNames } from "./class-names";

/** Initials in a circle; hidden from readers of the page, so the name stands beside it. */
export function Avatar({ name, className }: { name: string; className?: string }) {
  return (
    <span
      aria-hidden
      className={classNames(
        "inline-grid size-9 shrink-0 place-items-center rounded-full bg-accent-soft text-xs font-semibold text-accent select-none",
        className,
      )}
    >
      {initials(name)}
    </span>
  );
}

/** Whole graphemes, as a first letter may be several code points. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends
    .map((word = "") => new Intl.Segmenter().segment(word).containing(0)?.segment ?? "")
    .join("")
    .toUpperCase();
}
