import type { LetterContext, PromisedMessage } from "#messages/letter";
import type { Mail } from "#messages/mail";
import { findReport } from "./abuse-reports.repository";

const FOOTER = "You get this because somebody reported a home with your address. If it was not you, do nothing.";
const OUTCOME_WORDS = {
  ActionTaken: "You were right to tell us: a moderator looked at it and acted.",
  NothingWrong: "A moderator looked at it and found nothing that breaks the house rules.",
} as const;

export async function composeReportReceivedMails(
  { ctx }: LetterContext,
  { subject }: PromisedMessage,
): Promise<Mail[]> {
  const found = await findReport(ctx.db, subject.reportId ?? "");
  if (!found) return [];
  const heading = "We have your report";
  const paragraphs = [found.title, "A moderator looks at it, and we write to you what came of it."];
  return [{ recipient: found.email, subject: heading, content: { heading, paragraphs, footer: FOOTER } }];
}

export async function composeReportAnsweredMails(
  { ctx }: LetterContext,
  { subject }: PromisedMessage,
): Promise<Mail[]> {
  const found = await findReport(ctx.db, subject.reportId ?? "");
  if (!found?.report.outcome) return [];
  const heading = "What came of your report";
  const paragraphs = [found.title, OUTCOME_WORDS[found.report.outcome]];
  return [{ recipient: found.email, subject: heading, content: { heading, paragraphs, footer: FOOTER } }];
}
