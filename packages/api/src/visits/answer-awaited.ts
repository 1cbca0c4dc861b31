import { answerDeadline } from "@repo/domain/visits/attendance";
import type { VisitPolicy } from "@repo/domain/visits/listing-visit-policy";
import type { VisitView } from "@repo/domain/visits/visit.schema";

type Asked = Pick<VisitView, "status" | "startsAt" | "attendance">;

/** Until when the visitor of this visit should say that they come; null when nobody waits for an answer. */
export function answerAwaited(visit: Asked, { asksAttendance }: VisitPolicy, now: Date): Date | null {
  if (!asksAttendance || visit.status !== "Confirmed" || visit.attendance !== "Asked") return null;
  const deadline = answerDeadline(new Date(visit.startsAt));
  return now < deadline ? deadline : null;
}
