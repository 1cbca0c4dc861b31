import { composeAlertMails, composeConfirmationMails } from "#alerts/compose-alert-mails";
import type { RequestContext } from "#request-context";
import type { Mail } from "./mail";
import type { OutboxMessage } from "./messages.repository";

/** `origin`: where the links of a letter lead, as in `https://plinth.example`. */
export type LetterContext = { ctx: RequestContext; origin: string };

/** The letters a promise means, written when they are sent: what is gone or withdrawn by then is not in them. */
export async function composeMails(letter: LetterContext, message: OutboxMessage): Promise<Mail[]> {
  switch (message.kind) {
    case "SavedSearchToConfirm":
      return composeConfirmationMails(letter, message);
    case "SavedSearchAlert":
      return composeAlertMails(letter, message);
    default:
      return [];
  }
}
