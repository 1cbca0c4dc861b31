import type { EnforcementStep } from "@repo/domain/enforcement/enforcement";
import type { MeasureView } from "@repo/domain/enforcement/enforcement.schema";

export const STEP_NAMES: Readonly<Record<EnforcementStep, string>> = {
  Warning: "Warning",
  Limit: "Limit of two listings a day",
  Suspension: "Suspension as an agent",
  Ban: "Ban as an agent",
};

const DATE = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

/** "28 Nov 2026 to 12 Dec 2026", and whether it counts now. */
export function measureTimeText({ decidedAt, endsAt, isInForce, appeal }: MeasureView): string {
  const from = DATE.format(new Date(decidedAt));
  if (appeal?.outcome === "Lifted") return `${from}, lifted on appeal`;
  if (!isInForce) return `${from}, over`;
  return endsAt === null ? `Since ${from}` : `${from} to ${DATE.format(new Date(endsAt))}`;
}
