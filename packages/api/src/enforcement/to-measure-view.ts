import { canAppealMeasure, isInForce } from "@repo/domain/enforcement/enforcement";
import type { MeasureView } from "@repo/domain/enforcement/enforcement.schema";
import type { FoundMeasure } from "./measures.repository";

/** A measure as whom it is about reads it. */
export function toMeasureView({ measure, agencyName }: FoundMeasure, now: Date): MeasureView {
  const { appealStatement, appealOutcome, appealAnswer } = measure;
  return {
    measureId: measure.id,
    step: measure.step,
    rule: measure.rule,
    reason: measure.reason,
    decidedAt: measure.decidedAt.toISOString(),
    endsAt: measure.endsAt?.toISOString() ?? null,
    isInForce: isInForce(measure, now),
    agencyName,
    appeal:
      appealStatement === null ? null : { statement: appealStatement, outcome: appealOutcome, answer: appealAnswer },
    canAppeal: canAppealMeasure(measure, now),
  };
}
