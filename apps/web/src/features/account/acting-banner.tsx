import { timeText } from "#wording/time-wording";
import { StopActing } from "./stop-acting";

/** On every page while an administrator sees the platform as somebody else. */
export function ActingBanner({ name, until }: { name: string; until: string }) {
  return (
    <section
      aria-label="Seeing as somebody else"
      className="flex flex-wrap items-center justify-between gap-x-4 bg-attention-soft px-gutter text-sm text-attention"
    >
      <p className="py-1">
        You see Plinth as {name} until {timeText(until, "UTC")} UTC, and can change nothing.
      </p>
      <StopActing />
    </section>
  );
}
