import type { ModerationRule } from "#moderation/moderation.schema";

/** What may follow when somebody breaks the house rules again, from mild to grave. */
export const ENFORCEMENT_STEPS = ["Warning", "Limit", "Suspension", "Ban"] as const;
export type EnforcementStep = (typeof ENFORCEMENT_STEPS)[number];

export const APPEAL_OUTCOMES = ["Upheld", "Lifted"] as const;
export type AppealOutcome = (typeof APPEAL_OUTCOMES)[number];

/** One step taken against a member of an agency, as the rules look at it. */
export type Measure = {
  step: EnforcementStep;
  decidedAt: Date;
  /** Null for what lasts until it is lifted. */
  endsAt: Date | null;
  liftedAt: Date | null;
};

const DAY_MS = 86_400_000;
const DAYS: Readonly<Record<EnforcementStep, number | null>> = { Warning: 180, Limit: 14, Suspension: 30, Ban: null };
/** As long as a measure counts towards the next one. */
const REMEMBERED_DAYS = 180;
/** What a limited member may hand in within a day. */
export const LIMITED_SUBMISSIONS_PER_DAY = 2;

export function endOf(step: EnforcementStep, decidedAt: Date): Date | null {
  const days = DAYS[step];
  return days === null ? null : new Date(decidedAt.getTime() + days * DAY_MS);
}

export function isInForce({ endsAt, liftedAt }: Measure, now: Date): boolean {
  return liftedAt === null && (endsAt === null || endsAt > now);
}

/**
 * Each time one step further than the gravest of the last half year, or less. What may not be offered at all can be
 * answered by a suspension at once; a ban is never the first thing somebody hears.
 */
export function possibleSteps(history: readonly Measure[], rule: ModerationRule, now: Date): EnforcementStep[] {
  const since = now.getTime() - REMEMBERED_DAYS * DAY_MS;
  const counted = history.filter(({ decidedAt, liftedAt }) => liftedAt === null && decidedAt.getTime() >= since);
  const gravest = Math.max(-1, ...counted.map(({ step }) => ENFORCEMENT_STEPS.indexOf(step)));
  const furthest = Math.max(gravest + 1, rule === "Prohibited" ? ENFORCEMENT_STEPS.indexOf("Suspension") : 0);
  return ENFORCEMENT_STEPS.slice(0, furthest + 1);
}

/** Null when there is none. */
export function submissionsPerDay(history: readonly Measure[], now: Date): number | null {
  const isLimited = history.some((measure) => measure.step === "Limit" && isInForce(measure, now));
  return isLimited ? LIMITED_SUBMISSIONS_PER_DAY : null;
}

/** Steps that keep a member from everything an agent does. */
export const SHUTTING_OUT: readonly EnforcementStep[] = ["Suspension", "Ban"];

/** Once per measure, while it is in force. */
export function canAppealMeasure(measure: Measure & { appealedAt: Date | null }, now: Date): boolean {
  return measure.appealedAt === null && isInForce(measure, now);
}
