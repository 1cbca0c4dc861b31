import type { Transaction } from "@repo/db/client";
import { DomainError } from "@repo/domain/domain-error";
import { submissionsPerDay } from "@repo/domain/enforcement/enforcement";
import { countSubmissions } from "./count-submissions.query";
import { listMeasures, lockMember } from "./measures.repository";

const DAY_MS = 86_400_000;

/** Keeps a limited member to so many listings handed in within a day, counted one after the other. */
export async function refuseOverLimit(tx: Transaction, memberId: string, now: Date): Promise<void> {
  const history = (await listMeasures(tx, memberId)).map(({ measure }) => measure);
  const perDay = submissionsPerDay(history, now);
  if (perDay === null) return;
  await lockMember(tx, memberId);
  if ((await countSubmissions(tx, memberId, new Date(now.getTime() - DAY_MS))) >= perDay)
    throw new DomainError("limitExceeded", "enforcement.limited", { perDay });
}
