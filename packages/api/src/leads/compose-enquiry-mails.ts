import { PRIVACY_LINK_MS } from "@repo/domain/privacy/privacy.schema";
import type { LetterContext, PromisedMessage } from "#messages/letter";
import type { Mail } from "#messages/mail";
import { makeSecretLink } from "#messages/make-secret-link";
import { findEnquiryForLetter } from "./enquiry-letter.query";

type Enquiry = NonNullable<Awaited<ReturnType<typeof findEnquiryForLetter>>>;

/** Tells the agent of a question, and its sender what they agreed to; a booking has letters of its own. */
export async function composeEnquiryMails(letter: LetterContext, { subject }: PromisedMessage): Promise<Mail[]> {
  const { enquiryId = "", leadId = "" } = subject;
  const enquiry = await findEnquiryForLetter(letter.ctx.db, enquiryId, leadId);
  if (enquiry?.kind !== "Question") return [];
  return [agentLetter(enquiry, `${letter.origin}/agent/leads/${leadId}`), ...(await senderLetters(letter, enquiry))];
}

/** Number and address of the sender stay on the desk, where looking at them is recorded. */
function agentLetter({ contactName, message, listingTitle, ownerEmail }: Enquiry, url: string): Mail {
  return {
    recipient: ownerEmail,
    subject: `${contactName} asks about ${listingTitle}`,
    content: {
      heading: `${contactName} asks about ${listingTitle}`,
      paragraphs: message === "" ? ["No message, only the wish to be called."] : [`“${message}”`],
      action: { label: "Answer on your desk", url },
      footer: "You get this because the lead is yours. Your desk shows by when an answer is promised.",
    },
  };
}

/** Anybody can type anybody's address, so nothing that was typed is repeated. None to whoever withdrew it by now. */
async function senderLetters({ ctx, origin }: LetterContext, enquiry: Enquiry): Promise<Mail[]> {
  const { senderEmail, contactId, listingTitle, ownerName, agencyName } = enquiry;
  if (senderEmail === null) return [];
  const expiresAt = new Date(ctx.now().getTime() + PRIVACY_LINK_MS);
  const secret = await makeSecretLink(ctx, { purpose: "Privacy", subjectId: contactId, expiresAt });
  return [
    {
      recipient: senderEmail,
      subject: `Your question about ${listingTitle}`,
      content: {
        heading: `Your question is with ${ownerName} of ${agencyName}`,
        paragraphs: [
          `It is about ${listingTitle}.`,
          "They were given your contact details. The link shows who there opened them, and takes your consent back.",
        ],
        action: { label: "See what you agreed to", url: `${origin}/consent/${secret}` },
        footer:
          "You get this once, because your address was given with a question. If it was not yours, withdraw it there.",
      },
    },
  ];
}
