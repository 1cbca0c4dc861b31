"use client";

import type { MessageKind } from "@repo/domain/messages/message-kind";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { toast } from "#ui/toast";
import { failureText } from "#wording/failure";
import { dateTimeText } from "#wording/time-wording";

const KIND_NAMES: Readonly<Record<MessageKind, string>> = {
  EnquiryReceived: "New enquiry",
  LeadHandedOver: "Lead handed over",
  LeadLate: "Answer overdue",
  TaskDue: "Follow-up due",
  VisitRequested: "Visit requested",
  VisitBooked: "Visit booked",
  VisitDenied: "Visit denied",
  VisitRescheduled: "Visit moved",
  VisitCancelled: "Visit cancelled",
  VisitReminder: "Reminder of a visit",
  VisitSeatFree: "A seat is free",
  VerificationDecided: "Decision on a verification",
  VerificationEnding: "Verification that ends soon",
  VerificationEnded: "Verification that ended",
  RevisionDecided: "Decision on an edit",
  MeasureDecided: "Decision about an agent",
  ListingDecided: "Listing decided",
  DecisionUndone: "Decision taken back",
  AvailabilityAsked: "Still available?",
  AvailabilityLapsed: "Home on hold",
  ReportReceived: "Report received",
  ReportAnswered: "Report answered",
  SavedSearchToConfirm: "Saved search to confirm",
  SavedSearchAlert: "Saved search alert",
  VerificationCode: "Code",
  SignInCode: "A code to sign in",
  MemberInvited: "Invitation to an agency",
  PhoneCode: "A code by text message",
  PasswordReset: "New password asked for",
  PasswordChanged: "Password changed",
};

/** Letters that were given up, to be tried again once the cause is gone. */
export function DeadLetters() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data: letters = [] } = useQuery(trpc.messages.deadLetters.queryOptions());
  const replay = useMutation(
    trpc.messages.replay.mutationOptions({
      onSuccess: (left) => {
        queryClient.setQueryData(trpc.messages.deadLetters.queryKey(), left);
        toast("Being sent again");
      },
      onError: (failure) => toast.error(failureText(failure)),
    }),
  );
  if (letters.length === 0) return null;
  return (
    <section aria-labelledby="dead-letters" className="grid gap-4 rounded-card border border-danger p-5">
      <header className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="dead-letters" className="text-lg">
          Could not be sent
        </h2>
        <Button
          isLoading={replay.isPending}
          onClick={() => replay.mutate({ jobIds: letters.map(({ jobId }) => jobId) })}
        >
          Try all again
        </Button>
      </header>
      <ul className="grid">
        {letters.map(({ jobId, kind, promisedAt, attempts, mailServerCode }) => (
          <li key={jobId} className="flex flex-wrap justify-between gap-x-4 border-b border-line py-2">
            <span>{KIND_NAMES[kind]}</span>
            <span className="text-sm text-ink-muted">
              {dateTimeText(promisedAt, "UTC")} UTC · tried {attempts} times
              {mailServerCode === null ? "" : ` · the mail server said ${mailServerCode}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
