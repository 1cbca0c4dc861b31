"use client";

import type { WaitingVerification } from "@repo/domain/verification/verification.schema";
import { useSuspenseQuery } from "@tanstack/react-query";
import { CircleCheck } from "lucide-react";
import Link from "next/link";
import { paths } from "#paths";
import { useTRPC } from "#trpc/provider";
import { Badge } from "#ui/badge";
import { EmptyState } from "#ui/empty-state";
import { PageHeader } from "#ui/page-header";
import { nearTimeText } from "#wording/time-wording";
import { claimText, VERIFICATION_STATE_NAMES } from "#wording/verification-wording";

type QueueProps = { shown: "Waiting" | "Granted"; now: string };

/** What agencies and agents ask moderators to look at, and what was granted and can be taken back. */
export function VerificationQueue({ shown, now }: QueueProps) {
  const trpc = useTRPC();
  const { data: requests } = useSuspenseQuery(trpc.verification.queue.queryOptions({ shown }));
  return (
    <div className="grid max-w-3xl gap-6">
      <PageHeader
        title="Verification"
        description={
          shown === "Waiting"
            ? "What waits, the longest first."
            : "What was granted and still counts. Open one to take it back."
        }
        actions={
          <Link
            href={paths.verifications({ shown: shown === "Waiting" ? "Granted" : "Waiting" })}
            className="flex min-h-11 items-center font-semibold text-accent underline-offset-4 hover:underline"
          >
            {shown === "Waiting" ? "What was granted" : "What waits"}
          </Link>
        }
      />
      {requests.length === 0 ? (
        <EmptyState
          icon={<CircleCheck strokeWidth={1.75} />}
          title={shown === "Waiting" ? "Nothing waits" : "Nothing is verified yet"}
        >
          What agencies and agents hand in appears here.
        </EmptyState>
      ) : null}
      <ul aria-label="Requests" className="grid gap-2">
        {requests.map((request) => (
          <li key={request.requestId}>
            <QueueLine request={request} now={now} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function QueueLine({ request, now }: { request: WaitingVerification; now: string }) {
  const { requestId, agencyName, personName, state, submittedAt, heldBy } = request;
  return (
    <Link
      href={paths.verifications({ requestId })}
      className="grid gap-1 rounded-card border border-line bg-surface p-3 hover:bg-sunken"
    >
      <span className="wrap-anywhere font-semibold">
        {personName === null ? agencyName : `${personName}, ${agencyName}`}
      </span>
      <span className="text-sm text-ink-muted">
        {claimText(request)} · handed in {nearTimeText(submittedAt, new Date(now))}
      </span>
      {state === "Appealed" ? <Badge tone="attention">{VERIFICATION_STATE_NAMES[state]}</Badge> : null}
      {heldBy === null ? null : <Badge>{heldBy} looks at it</Badge>}
    </Link>
  );
}
