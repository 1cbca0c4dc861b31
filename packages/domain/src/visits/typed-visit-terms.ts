import * as z from "zod";
import { plainTyping } from "#markets/plain-typing";
import { safeText } from "#text/safe-text";
import {
  CONFIRMATIONS,
  DEFAULT_VISIT_POLICY,
  isWarnedTooLate,
  VISIT_MODES,
  VISIT_NUMBERS,
  type VisitNumber,
  type VisitPolicy,
  visitPolicy,
} from "#visits/listing-visit-policy";

const textOf = (value: number | null) => (value === null ? "" : String(value));
const number = (name: VisitNumber) => safeText(20).default(textOf(DEFAULT_VISIT_POLICY[name]));

/** Terms of visits as somebody typed them so far, kept whatever they are worth; what nobody typed is as usual. */
export const typedVisitTerms = z
  .strictObject({
    mode: z.enum(VISIT_MODES).default(DEFAULT_VISIT_POLICY.mode),
    confirmation: z.enum(CONFIRMATIONS).default(DEFAULT_VISIT_POLICY.confirmation),
    confirmWithinHours: number("confirmWithinHours"),
    visitMinutes: number("visitMinutes"),
    stepMinutes: number("stepMinutes"),
    bufferBeforeMinutes: number("bufferBeforeMinutes"),
    bufferAfterMinutes: number("bufferAfterMinutes"),
    noticeMinutes: number("noticeMinutes"),
    suggestedNoticeMinutes: number("suggestedNoticeMinutes"),
    isSameDayAllowed: z.boolean().default(DEFAULT_VISIT_POLICY.isSameDayAllowed),
    windowDays: number("windowDays"),
    maxPerDay: number("maxPerDay"),
    maxPerWeek: number("maxPerWeek"),
    capacity: number("capacity"),
    asksAttendance: z.boolean().default(DEFAULT_VISIT_POLICY.asksAttendance),
    accessNotes: safeText(1_500).default(DEFAULT_VISIT_POLICY.accessNotes),
  })
  .prefault({});
export type TypedVisitTerms = z.infer<typeof typedVisitTerms>;

type Report = (name: keyof VisitPolicy, message: string) => void;

/** What typed terms come to; undefined once a problem was reported. */
export function readVisitTerms(typed: TypedVisitTerms, report: Report): VisitPolicy | undefined {
  const read = visitPolicy.safeParse({ ...typed, ...readNumbers(typed, report) });
  for (const { path } of read.error?.issues ?? []) {
    const name = Object.keys(DEFAULT_VISIT_POLICY).find((one): one is keyof VisitPolicy => one === path[0]);
    if (name) report(name, name === "accessNotes" ? "text.tooLong" : "number.outOfRange");
  }
  if (!read.data || !isWarnedTooLate(read.data)) return read.data;
  report("suggestedNoticeMinutes", "policy.suggestedBelowRequired");
  return undefined;
}

function readNumbers(typed: TypedVisitTerms, report: Report): Record<string, number | null | undefined> {
  const numbers = VISIT_NUMBERS.map((name) => {
    const plain = plainTyping(typed[name]);
    const isNoLimit = plain === "" && (name === "maxPerDay" || name === "maxPerWeek");
    if (isNoLimit) return [name, null] as const;
    if (/^\d{1,6}$/.test(plain)) return [name, Number(plain)] as const;
    report(name, plain === "" ? "text.required" : "number.unreadable");
    return [name, undefined] as const;
  });
  return Object.fromEntries(numbers);
}

/** Terms as somebody would type them: `readVisitTerms` reads the same back. */
export function typeVisitTerms(policy: VisitPolicy): TypedVisitTerms {
  const numbers = VISIT_NUMBERS.map((name) => [name, textOf(policy[name])] as const);
  return typedVisitTerms.parse({ ...policy, ...Object.fromEntries(numbers) });
}
