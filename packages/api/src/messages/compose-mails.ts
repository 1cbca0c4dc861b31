import type { MessageKind } from "@repo/domain/messages/message-kind";
import { composeAlertMails, composeConfirmationMails } from "#alerts/compose-alert-mails";
import { composeMeasureMails } from "#enforcement/compose-measure-mails";
import { composeCodeMails } from "#identity/compose-code-mails";
import { composePasswordChangedMails, composeResetMails } from "#identity/compose-password-mails";
import { composeSignInMails } from "#identity/compose-sign-in-mails";
import { composeEnquiryMails } from "#leads/compose-enquiry-mails";
import { composeHandOverMails, composeLateLeadMails, composeTaskMails } from "#leads/compose-lead-mails";
import { composeAskedMails, composeLapsedMails } from "#listings/compose-availability-mails";
import { composeInvitationMails } from "#members/compose-invitation-mails";
import { composeDecisionMails } from "#moderation/compose-decision-mails";
import { composeReportAnsweredMails, composeReportReceivedMails } from "#moderation/compose-report-mails";
import { composeRevisionMails } from "#moderation/compose-revision-mails";
import { composeUndoMails } from "#moderation/compose-undo-mails";
import {
  composeVerificationDecidedMails,
  composeVerificationEndedMails,
  composeVerificationEndingMails,
} from "#verification/compose-verification-mails";
import { composeSeatMails } from "#visits/compose-seat-mails";
import { composeVisitMails } from "#visits/compose-visit-mails";
import type { VisitMessageKind } from "#visits/visit-letter-words";
import type { LetterContext, PromisedMessage } from "./letter";
import type { Mail } from "./mail";

type Composer = (letter: LetterContext, message: PromisedMessage) => Promise<Mail[]>;

const aboutVisit =
  (kind: VisitMessageKind): Composer =>
  (letter, message) =>
    composeVisitMails(letter, { ...message, kind });

/** All but what goes to a mobile number. */
type LetterKind = Exclude<MessageKind, "PhoneCode">;

const COMPOSERS: Readonly<Record<LetterKind, Composer>> = {
  EnquiryReceived: composeEnquiryMails,
  LeadHandedOver: composeHandOverMails,
  LeadLate: composeLateLeadMails,
  TaskDue: composeTaskMails,
  VisitRequested: aboutVisit("VisitRequested"),
  VisitBooked: aboutVisit("VisitBooked"),
  VisitDenied: aboutVisit("VisitDenied"),
  VisitRescheduled: aboutVisit("VisitRescheduled"),
  VisitCancelled: aboutVisit("VisitCancelled"),
  VisitReminder: aboutVisit("VisitReminder"),
  VisitSeatFree: composeSeatMails,
  ListingDecided: composeDecisionMails,
  DecisionUndone: composeUndoMails,
  AvailabilityAsked: composeAskedMails,
  AvailabilityLapsed: composeLapsedMails,
  ReportReceived: composeReportReceivedMails,
  ReportAnswered: composeReportAnsweredMails,
  RevisionDecided: composeRevisionMails,
  MeasureDecided: composeMeasureMails,
  VerificationDecided: composeVerificationDecidedMails,
  VerificationEnding: composeVerificationEndingMails,
  VerificationEnded: composeVerificationEndedMails,
  SavedSearchToConfirm: composeConfirmationMails,
  SavedSearchAlert: composeAlertMails,
  VerificationCode: composeCodeMails,
  SignInCode: composeSignInMails,
  MemberInvited: composeInvitationMails,
  PasswordReset: composeResetMails,
  PasswordChanged: composePasswordChangedMails,
};

export const isLetter = <Message extends PromisedMessage>(
  message: Message,
): message is Message & { kind: LetterKind } => message.kind !== "PhoneCode";

/** The letters a promise means, written when they are sent: what is gone or withdrawn by then is not in them. */
export function composeMails(letter: LetterContext, message: PromisedMessage): Promise<Mail[]> {
  return isLetter(message) ? COMPOSERS[message.kind](letter, message) : Promise.resolve([]);
}
