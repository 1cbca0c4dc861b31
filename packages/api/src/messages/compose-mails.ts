import { composeAlertMails, composeConfirmationMails } from "#alerts/compose-alert-mails";
import { composeCodeMails } from "#identity/compose-code-mails";
import { composeEnquiryMails } from "#leads/compose-enquiry-mails";
import { composeDecisionMails } from "#moderation/compose-decision-mails";
import { composeSeatMails } from "#visits/compose-seat-mails";
import { composeVisitMails } from "#visits/compose-visit-mails";
import type { LetterContext, PromisedMessage } from "./letter";
import type { Mail } from "./mail";

/** The letters a promise means, written when they are sent: what is gone or withdrawn by then is not in them. */
export async function composeMails(letter: LetterContext, message: PromisedMessage): Promise<Mail[]> {
  switch (message.kind) {
    case "SavedSearchToConfirm":
      return composeConfirmationMails(letter, message);
    case "SavedSearchAlert":
      return composeAlertMails(letter, message);
    case "VisitRequested":
    case "VisitBooked":
    case "VisitDenied":
    case "VisitRescheduled":
    case "VisitCancelled":
    case "VisitReminder":
      return composeVisitMails(letter, { ...message, kind: message.kind });
    case "VisitSeatFree":
      return composeSeatMails(letter, message);
    case "VerificationCode":
      return composeCodeMails(letter, message);
    case "EnquiryReceived":
      return composeEnquiryMails(letter, message);
    case "ListingDecided":
      return composeDecisionMails(letter, message);
  }
}
