import type { LetterContext, PromisedMessage } from "#messages/letter";
import type { Mail } from "#messages/mail";
import { findEnquiryForLetter } from "./enquiry-letter.query";

/**
 * Tells the agent of a question; a booking has a letter of its own. Number and address of the sender stay on the desk,
 * where looking at them is recorded.
 */
export async function composeEnquiryMails(
  { ctx, origin }: LetterContext,
  { subject }: PromisedMessage,
): Promise<Mail[]> {
  const { enquiryId = "", leadId = "" } = subject;
  const enquiry = await findEnquiryForLetter(ctx.db, enquiryId, leadId);
  if (enquiry?.kind !== "Question") return [];
  const { contactName, message, listingTitle, ownerEmail } = enquiry;
  return [
    {
      recipient: ownerEmail,
      subject: `${contactName} asks about ${listingTitle}`,
      content: {
        heading: `${contactName} asks about ${listingTitle}`,
        paragraphs: message === "" ? ["No message, only the wish to be called."] : [`“${message}”`],
        action: { label: "Answer on your desk", url: `${origin}/agent/leads/${leadId}` },
        footer: "You get this because the lead is yours. Your desk shows by when an answer is promised.",
      },
    },
  ];
}
