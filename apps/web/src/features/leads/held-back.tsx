"use client";

import type { HeldEnquiryView } from "@repo/domain/leads/lead.schema";
import type { SpamSign } from "@repo/domain/leads/spam";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { ShieldQuestionMark } from "lucide-react";
import { useRouter } from "next/navigation";
import { paths } from "#paths";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { toast } from "#ui/toast";
import { failureText } from "#wording/failure";
import { nearTimeText } from "#wording/time-wording";

const SIGN_TEXTS: Readonly<Record<SpamSign, string>> = {
  HiddenField: "filled in a field that nobody sees",
  NoForm: "did not come from our form",
  TooFast: "was sent faster than a person types",
  SameWords: "says what others said, too",
  ManyFromAddress: "comes from where many came from",
  ManyOfContact: "is one of many of this sender",
  ManyLinks: "has several links",
  ManyOfListing: "is one of very many about this home",
};

/** Enquiries that look like spam wait here for a person; none is thrown away. Hidden while there are none. */
export function HeldBack({ now }: { now: string }) {
  const trpc = useTRPC();
  const { data: held } = useSuspenseQuery(trpc.leads.heldBack.queryOptions());
  if (held.length === 0) return null;
  return (
    <details className="rounded-card border border-line">
      <summary className="flex min-h-11 cursor-pointer items-center gap-2 px-4 py-2 font-semibold">
        <ShieldQuestionMark aria-hidden className="size-5 text-ink-muted" strokeWidth={1.75} />
        Held back as likely spam: {held.length}
      </summary>
      <ul className="grid gap-4 border-t border-line p-4">
        {held.map((enquiry) => (
          <li key={enquiry.id}>
            <HeldEnquiry enquiry={enquiry} now={new Date(now)} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function HeldEnquiry({ enquiry, now }: { enquiry: HeldEnquiryView; now: Date }) {
  const { id, contactName, message, listingTitle, spamSigns, receivedAt } = enquiry;
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const release = useMutation(
    trpc.leads.release.mutationOptions({
      onSuccess: ({ leadId }) => {
        void queryClient.invalidateQueries(trpc.leads.heldBack.pathFilter());
        void queryClient.invalidateQueries(trpc.leads.inbox.pathFilter());
        toast("It is a lead now", { action: { label: "Open", onClick: () => router.push(paths.agentLead(leadId)) } });
      },
      onError: (failure) => toast.error(failureText(failure)),
    }),
  );
  return (
    <div className="flex flex-wrap items-start justify-between gap-3">
      <div className="min-w-0">
        <p className="font-semibold">{contactName}</p>
        {message === "" ? null : <p className="line-clamp-3 break-words">{message}</p>}
        <p className="text-sm text-ink-muted">
          {listingTitle} · {nearTimeText(receivedAt, now)} · {spamSigns.map((sign) => SIGN_TEXTS[sign]).join(", ")}
        </p>
      </div>
      <Button size="sm" isLoading={release.isPending} onClick={() => release.mutate({ enquiryId: id })}>
        Not spam
      </Button>
    </div>
  );
}
