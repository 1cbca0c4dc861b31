"use client";

import type { MarketCode } from "@repo/domain/markets/market";
import { claimOf } from "@repo/domain/markets/verifiable-claims";
import type { OwnVerification } from "@repo/domain/verification/verification.schema";
import { VERIFICATION_RULE_NAMES } from "@repo/domain/verification/verification-rule";
import { OPEN_STATES, stateAfter } from "@repo/domain/verification/verification-state";
import { useSuspenseQuery } from "@tanstack/react-query";
import { FileUp } from "lucide-react";
import { useId } from "react";
import { useTRPC } from "#trpc/provider";
import { AppealForm } from "#ui/appeal-form";
import { Badge } from "#ui/badge";
import { Button } from "#ui/button";
import { Card } from "#ui/card";
import { calendarDateText } from "#wording/time-wording";
import { claimText, METHOD_NAMES, VERIFICATION_STATE_NAMES } from "#wording/verification-wording";
import { PaperList } from "./paper-list";
import { StartVerification } from "./start-verification";
import { useHandInPapers } from "./use-hand-in-papers";
import { useOwnVerifications } from "./use-own-verifications";

const ACCEPTED = "application/pdf,image/jpeg,image/png,image/webp";
const TONES = { Granted: "verified", Refused: "danger", Revoked: "danger", Draft: "attention" } as const;

/** What an agency and those who work there ask to have verified, and what became of it. */
export function OwnVerifications({ market }: { market: MarketCode }) {
  const trpc = useTRPC();
  const { data: own } = useSuspenseQuery(trpc.verification.mine.queryOptions());
  const shown = own.requests.filter(({ state }) => state !== "Withdrawn");
  return (
    <div className="grid max-w-3xl gap-10">
      {shown.length === 0 ? null : (
        <section aria-labelledby="requests" className="grid gap-4">
          <h2 id="requests" className="text-xl">
            What you asked for
          </h2>
          {shown.map((request) => (
            <RequestCard key={request.requestId} request={request} agencyName={own.agencyName} />
          ))}
        </section>
      )}
      <section aria-labelledby="start" className="grid gap-4">
        <h2 id="start" className="text-xl">
          Have something verified
        </h2>
        <StartVerification market={market} mayActForAgency={own.mayActForAgency} agencyName={own.agencyName} />
      </section>
    </div>
  );
}

function toneOf(state: OwnVerification["state"]) {
  const tones: Readonly<Partial<Record<OwnVerification["state"], "verified" | "danger" | "attention">>> = TONES;
  return tones[state] ?? "neutral";
}

type RequestCardProps = { request: OwnVerification; agencyName: string };

function RequestCard({ request, agencyName }: RequestCardProps) {
  const { requestId, personName, state, stated, papers, mayReadPapers } = request;
  const { submit, withdraw, reopen, removePaper } = useOwnVerifications();
  const isDraft = state === "Draft";
  return (
    <Card className="grid gap-3" role="group" aria-label={`${personName ?? agencyName}: ${claimText(request)}`}>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <p className="font-semibold">{claimText(request)}</p>
          <p className="wrap-anywhere text-ink-muted">
            {personName ?? agencyName} · {stated}
          </p>
        </div>
        <Badge tone={toneOf(state)}>{VERIFICATION_STATE_NAMES[state]}</Badge>
      </div>
      <DecisionNote request={request} />
      {isDraft || papers.length > 0 ? (
        <PaperList
          papers={papers}
          isOpen={mayReadPapers}
          onRemove={isDraft ? (paperId) => removePaper.mutate({ paperId }) : undefined}
        />
      ) : null}
      {isDraft ? <AddPapers request={request} /> : null}
      <div className="flex flex-wrap gap-3">
        {isDraft ? (
          <Button
            variant="primary"
            disabled={papers.length === 0}
            isLoading={submit.isPending}
            onClick={() => submit.mutate({ requestId })}
          >
            Hand in
          </Button>
        ) : null}
        {OPEN_STATES.includes(state) ? (
          <Button isLoading={withdraw.isPending} onClick={() => withdraw.mutate({ requestId })}>
            Withdraw
          </Button>
        ) : null}
        {stateAfter(state, "reopen") === undefined ? null : (
          <Button isLoading={reopen.isPending} onClick={() => reopen.mutate({ requestId })}>
            Hand in other papers
          </Button>
        )}
      </div>
      <Appeal request={request} />
    </Card>
  );
}

/** What was decided, by which rule, and why. */
function DecisionNote({ request: { state, decision } }: { request: OwnVerification }) {
  if (decision === null || state === "Draft" || state === "Submitted" || state === "InReview") return null;
  const { method, validUntil, rule, reason } = decision;
  return (
    <div className="grid gap-1">
      {method === null ? null : (
        <p>
          {METHOD_NAMES[method]}
          {validUntil === null ? "" : `, valid until ${calendarDateText(validUntil)}`}
        </p>
      )}
      {rule === null ? null : <p className="font-semibold">{VERIFICATION_RULE_NAMES[rule]}</p>}
      {reason === "" ? null : <p className="wrap-anywhere whitespace-pre-line">{reason}</p>}
    </div>
  );
}

function Appeal({ request: { requestId, canAppeal } }: { request: OwnVerification }) {
  const { appeal } = useOwnVerifications();
  if (!canAppeal) return null;
  return (
    <AppealForm
      help="You can appeal once. Another moderator than the first judges it."
      isSending={appeal.isPending}
      onSend={(statement) => appeal.mutate({ requestId, statement })}
    />
  );
}

function AddPapers({ request: { requestId, market, claim } }: { request: OwnVerification }) {
  const { isSending, failures, send } = useHandInPapers(requestId);
  const inputId = useId();
  return (
    <div className="grid gap-2">
      <label
        htmlFor={inputId}
        className="grid cursor-pointer place-items-center gap-1 rounded-card border-2 border-dashed border-line-strong bg-surface p-5 text-center transition-colors hover:bg-sunken has-focus-visible:outline-2 has-focus-visible:outline-accent"
      >
        <FileUp aria-hidden className="size-7 text-ink-muted" strokeWidth={1.5} />
        <span className="font-semibold">{isSending ? "Sending…" : "Choose papers"}</span>
        <span className="text-sm text-ink-muted">
          {claimOf(market, claim)?.paper}. PDF, JPEG, PNG or WebP, up to 5 MB each, six at most.
        </span>
        <input
          id={inputId}
          type="file"
          accept={ACCEPTED}
          multiple
          disabled={isSending}
          className="sr-only"
          onChange={({ target }) => {
            void send([...(target.files ?? [])]);
            target.value = "";
          }}
        />
      </label>
      {failures.map((failure) => (
        <p key={failure} role="alert" className="text-sm text-danger">
          {failure}
        </p>
      ))}
    </div>
  );
}
