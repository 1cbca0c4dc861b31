import type { ModerationState } from "#listings/moderation-state";

/** A decision as an appeal looks at it. */
type JudgedDecision = { moderatorUserId: string; isAppealed: boolean };

/** What the agency may still answer, newest decision first. A decision on an appeal is final. */
export function canAppeal(state: ModerationState, [latest, before]: readonly JudgedDecision[]): boolean {
  if (state !== "Rejected" && state !== "Suspended") return false;
  return latest !== undefined && !latest.isAppealed && before?.isAppealed !== true;
}

/** An appeal is judged by another moderator than the first. */
export function mayJudge(
  state: ModerationState,
  moderatorUserId: string,
  [latest]: readonly JudgedDecision[],
): boolean {
  return state !== "Appealed" || latest?.moderatorUserId !== moderatorUserId;
}
