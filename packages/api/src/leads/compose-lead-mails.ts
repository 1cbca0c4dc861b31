import type { LetterContext, PromisedMessage } from "#messages/letter";
import type { Mail } from "#messages/mail";
import { findLeadForLetter, listManagerEmails } from "./enquiry-letter.query";
import { findOpenTask } from "./tasks.repository";

/** Tells the new owner; nobody when the lead has moved on since. */
export async function composeHandOverMails(
  { ctx, origin }: LetterContext,
  { subject }: PromisedMessage,
): Promise<Mail[]> {
  const lead = await findLeadForLetter(ctx.db, subject.leadId ?? "");
  if (!lead || lead.ownerMemberId !== subject.memberId) return [];
  return [
    {
      recipient: lead.ownerEmail,
      subject: `${lead.contactName} is yours now`,
      content: {
        heading: `${lead.contactName} is yours now`,
        paragraphs: ["The lead was handed over to you."],
        action: { label: "Open the lead", url: `${origin}/agent/leads/${lead.leadId}` },
        footer: "You get this because the lead is yours.",
      },
    },
  ];
}

/** Tells every manager of the agency whose answer is overdue. */
export async function composeLateLeadMails(
  { ctx, origin }: LetterContext,
  { subject }: PromisedMessage,
): Promise<Mail[]> {
  const lead = await findLeadForLetter(ctx.db, subject.leadId ?? "");
  if (!lead || lead.firstResponseAt !== null) return [];
  const managers = await listManagerEmails(ctx.db, lead.agencyId);
  return managers.map(({ email }) => ({
    recipient: email,
    subject: `${lead.contactName} waits for an answer`,
    content: {
      heading: `${lead.contactName} waits for an answer`,
      paragraphs: [`The promised time is over. The lead is with ${lead.ownerName} now.`],
      action: { label: "Open the lead", url: `${origin}/agent/leads/${lead.leadId}` },
      footer: "You get this because you manage the agency.",
    },
  }));
}

/** Reminds whoever works the lead now; nobody when it was done. */
export async function composeTaskMails({ ctx, origin }: LetterContext, { subject }: PromisedMessage): Promise<Mail[]> {
  const task = await findOpenTask(ctx.db, subject.taskId ?? "");
  const lead = task && (await findLeadForLetter(ctx.db, task.leadId));
  if (!lead) return [];
  return [
    {
      recipient: lead.ownerEmail,
      subject: `Due now: ${task.title}`,
      content: {
        heading: task.title,
        paragraphs: [`You planned this for ${lead.contactName}.`],
        action: { label: "Open the lead", url: `${origin}/agent/leads/${lead.leadId}` },
        footer: "You get this because the lead is yours.",
      },
    },
  ];
}
