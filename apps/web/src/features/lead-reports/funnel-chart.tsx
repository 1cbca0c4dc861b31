import type { Funnel } from "@repo/domain/leads/lead-report.schema";

const STEPS: readonly { key: "leads" | "contacted" | "visitBooked" | "visited" | "won"; name: string }[] = [
  { key: "leads", name: "Asked" },
  { key: "contacted", name: "Contacted" },
  { key: "visitBooked", name: "Visit booked" },
  { key: "visited", name: "Visited" },
  { key: "won", name: "Won" },
];

/** How many leads reached each step, as bars of their share; the numbers say the same in words. */
export function FunnelChart({ funnel }: { funnel: Funnel }) {
  const shareOf = (count: number) => (funnel.leads === 0 ? 0 : count / funnel.leads);
  return (
    <figure className="grid gap-2">
      <figcaption className="mb-1 text-lg font-semibold">How far leads came</figcaption>
      {STEPS.map(({ key, name }) => (
        <div key={key} className="grid grid-cols-[7rem_1fr_6rem] items-center gap-3">
          <span>{name}</span>
          <span aria-hidden className="h-6 rounded-control bg-sunken">
            <span
              className="block h-full rounded-control bg-accent"
              style={{ width: `${shareOf(funnel[key]) * 100}%` }}
            />
          </span>
          <span className="text-right tabular-nums">
            {funnel[key]} <span className="text-ink-muted">({Math.round(shareOf(funnel[key]) * 100)} %)</span>
          </span>
        </div>
      ))}
    </figure>
  );
}
