/**
 * What is removed by itself, how many days after what: the worker's sweeps and the page that tells people read this table
 * and nothing else.
 */
export const RETENTION = {
  Code: { days: 1, after: "Asked" },
  Archive: { days: 1, after: "Asked" },
  SeatWait: { days: 1, after: "Over" },
  UnconfirmedSearch: { days: 7, after: "Asked" },
  EndedSearch: { days: 30, after: "Ended" },
  Session: { days: 30, after: "Ended" },
  SecretLink: { days: 30, after: "Ended" },
  Letter: { days: 30, after: "Written" },
  VerificationPaper: { days: 30, after: "Decided" },
  DiscardedDraft: { days: 30, after: "Discarded" },
  BatchChange: { days: 30, after: "Written" },
  AbandonedDraft: { days: 180, after: "Changed" },
  AccountEvent: { days: 365, after: "Written" },
  AccessLog: { days: 1_095, after: "Written" },
} as const satisfies Readonly<Record<string, { days: number; after: string }>>;

export type RetainedKind = keyof typeof RETENTION;
export type RetainedAfter = (typeof RETENTION)[RetainedKind]["after"];

export const DAY_MS = 24 * 60 * 60_000;

/** What is from then or before is removed. */
export function keptSince(kind: RetainedKind, now: Date): Date {
  return new Date(now.getTime() - RETENTION[kind].days * DAY_MS);
}
