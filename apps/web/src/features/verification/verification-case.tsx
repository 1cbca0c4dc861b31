"use client";

import { claimOf } from "@repo/domain/markets/verifiable-claims";
import type { VerificationCase as Case } from "@repo/domain/verification/verification.schema";
import { VERIFICATION_RULE_NAMES } from "@repo/domain/verification/verification-rule";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { paths } from "#paths";
import { useTRPC } from "#trpc/provider";
import { Badge } from "#ui/badge";
import { Button } from "#ui/button";
import { Card } from "#ui/card";
import { PageHeader } from "#ui/page-header";
import { toast } from "#ui/toast";
import { failureText } from "#wording/failure";
import { calendarDateText, dayText } from "#wording/time-wording";
import {
  claimText,
  METHOD_NAMES,
  VERIFICATION_STATE_NAMES,
  verificationFindingText,
} from "#wording/verification-wording";
import { GrantForm, RefuseForm } from "./decide-verification";
import { PaperList } from "./paper-list";

/** All that a moderator needs to decide on a claim. Papers open, and the forms appear, once the case is taken. */
export function VerificationCase({ requestId }: { requestId: string }) {
  const trpc = useTRPC();
  const { data: one } = useSuspenseQuery(trpc.verification.caseOf.queryOptions({ requestId }));
  const known = claimOf(one.market, one.claim);
  return (
    <div className="grid max-w-prose gap-6">
      <Link href={paths.verifications()} className="flex min-h-11 w-fit items-center font-semibold text-accent">
        All requests
      </Link>
      <PageHeader
        title={one.personName ?? one.agencyName}
        description={one.personName === null ? claimText(one) : `${one.agencyName} · ${claimText(one)}`}
      />
      <Card className="grid gap-3">
        <Badge tone={one.state === "Granted" ? "verified" : "neutral"}>{VERIFICATION_STATE_NAMES[one.state]}</Badge>
        <p>
          <span className="block text-sm text-ink-muted">{known?.statedLabel ?? "Claimed"}</span>
          <span className="wrap-anywhere font-semibold">{one.stated}</span>
        </p>
        <Findings findings={one.findings} />
        <PaperList papers={one.papers} isOpen={one.isMine} />
        {one.appealStatement === null ? null : (
          <section className="grid gap-1">
            <h2 className="font-semibold">Appeal</h2>
            <p className="wrap-anywhere whitespace-pre-line">{one.appealStatement}</p>
          </section>
        )}
      </Card>
      <Work one={one} />
      <Decisions one={one} />
    </div>
  );
}

function Findings({ findings }: { findings: Case["findings"] }) {
  if (findings.length === 0) return <p className="text-ink-muted">The automatic checks found nothing odd.</p>;
  return (
    <ul aria-label="What the checks found" className="grid gap-1">
      {findings.map((finding) => (
        <li key={`${finding.kind} ${finding.agencyName}`} className="flex flex-wrap items-center gap-2">
          <Badge tone={finding.isSerious ? "danger" : "attention"}>
            {finding.isSerious ? "Serious" : "Look at it"}
          </Badge>
          <span className="wrap-anywhere">{verificationFindingText(finding)}</span>
        </li>
      ))}
    </ul>
  );
}

const DECIDED = new Set<Case["state"]>(["Refused", "Revoked", "Expired", "Withdrawn"]);

/** Taking the case, and then deciding it. */
function Work({ one }: { one: Case }) {
  const { requestId, state, heldBy, isMine, mayJudge } = one;
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const hold = useMutation(
    trpc.verification.hold.mutationOptions({
      onSuccess: async ({ isMine: isTaken }) => {
        if (!isTaken) toast.error("Another moderator took this case a moment ago.");
        await queryClient.invalidateQueries(trpc.verification.pathFilter());
      },
      onError: (failure) => toast.error(failureText(failure)),
    }),
  );
  if (DECIDED.has(state)) return null;
  if (!mayJudge) return <p className="text-ink-muted">You decided first: another moderator judges the appeal.</p>;
  if (heldBy !== null) return <p className="text-ink-muted">{heldBy} looks at it now.</p>;
  if (!isMine)
    return (
      <Button variant="primary" className="w-fit" isLoading={hold.isPending} onClick={() => hold.mutate({ requestId })}>
        Take this case
      </Button>
    );
  return (
    <>
      {state === "Granted" ? null : <GrantForm one={one} />}
      <RefuseForm one={one} />
    </>
  );
}

function Decisions({ one: { decisions, timeZone } }: { one: Case }) {
  if (decisions.length === 0) return null;
  return (
    <section className="grid gap-3">
      <h2 className="text-lg">Decided before</h2>
      <ul className="grid gap-3">
        {decisions.map(({ outcome, method, validUntil, rule, reason, decidedAt, moderatorName }) => (
          <li key={decidedAt} className="grid gap-1">
            <p className="text-ink-muted">
              {outcome} · {dayText(decidedAt, timeZone)} · by {moderatorName}
            </p>
            {method === null ? null : (
              <p>
                {METHOD_NAMES[method]}
                {validUntil === null ? "" : `, until ${calendarDateText(validUntil)}`}
              </p>
            )}
            {rule === null ? null : <p>{VERIFICATION_RULE_NAMES[rule]}</p>}
            {reason === "" ? null : <p className="wrap-anywhere whitespace-pre-line">{reason}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
