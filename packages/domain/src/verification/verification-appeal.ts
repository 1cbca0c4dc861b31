import { DAY_MS, RETENTION } from "#privacy/retention";
import type { VerificationState } from "./verification-state";

/** A decision as an appeal looks at it. */
export type JudgedVerification = { moderatorUserId: string; decidedAt: Date; isOnAppeal: boolean };

/** As long as the papers are kept, without which nobody could judge anew. */
const APPEAL_MS = RETENTION.VerificationPaper.days * DAY_MS;

/** Once, within the time that the papers are kept; what was decided on an appeal is final. */
export function canAppealVerification(
  state: VerificationState,
  latest: JudgedVerification | undefined,
  now: Date,
): boolean {
  if ((state !== "Refused" && state !== "Revoked") || latest === undefined || latest.isOnAppeal) return false;
  return now.getTime() < latest.decidedAt.getTime() + APPEAL_MS;
}

/** An appeal is judged by another moderator than the first. */
export function mayJudgeVerification(
  state: VerificationState,
  moderatorUserId: string,
  latest: JudgedVerification | undefined,
): boolean {
  return state !== "Appealed" || latest?.moderatorUserId !== moderatorUserId;
}
