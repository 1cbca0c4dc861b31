import type { EnforcementStep } from "@repo/domain/enforcement/enforcement";
import type { MeasureView } from "@repo/domain/enforcement/enforcement.schema";
import type { ModerationRule } from "@repo/domain/moderation/moderation.schema";

export const RULE_NAMES: Readonly<Record<ModerationRule, string>> = {
  Accuracy: "Facts must be complete and consistent",
  ContactInText: "No contact details in the text",
  Photos: "Pictures must show this home",
  Duplicate: "A home is listed once",
  Prohibited: "This may not be offered here",
  Other: "Another house rule, named in the reason",
};

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
