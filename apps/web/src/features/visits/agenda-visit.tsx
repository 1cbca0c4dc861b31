"use client";

import type { AgendaItem } from "@repo/domain/visits/visit.schema";
import Link from "next/link";
import { paths } from "#paths";
import { Badge } from "#ui/badge";
import { Button } from "#ui/button";
import { Card } from "#ui/card";
import { dateText, nearTimeText, timeText, zoneText } from "#wording/time-wording";
import { CancelVisitDialog } from "./cancel-visit-dialog";
import { DenyVisitDialog } from "./deny-visit-dialog";
import { MoveVisitDialog } from "./move-visit-dialog";
import { RecordOutcome } from "./record-outcome";
import { useHostVisits } from "./use-host-visits";
import { peopleText, VISIT_STATUS_NAMES } from "./visit-wording";

const TONES = { Confirmed: "verified", Pending: "attention" } as const;

const ATTENDANCE_TEXTS = {
  Asked: "Asked whether they come; no answer yet",
  Confirmed: "Said that they will come",
} as const;

/** One visit on the desk of its host, with what can be done about it now. */
export function AgendaVisit({ visit, now }: { visit: AgendaItem; now: Date }) {
  const tones: Readonly<Record<string, "verified" | "attention">> = TONES;
  return (
    <Card asChild className="grid gap-3">
      <article>
        <div>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold">
            <span>
              {dateText(visit.startsAt, visit.timeZone)}, {timeText(visit.startsAt, visit.timeZone)}–
              {timeText(visit.endsAt, visit.timeZone)}{" "}
              <span className="font-normal text-ink-muted">{zoneText(visit.timeZone)}</span>
            </span>
            <Badge tone={tones[visit.status] ?? "neutral"}>{VISIT_STATUS_NAMES[visit.status]}</Badge>
          </p>
          <p>{visit.listingTitle}</p>
          <p className="text-ink-muted">
            {visit.visitorName}
            {visit.partySize > 1 ? `, ${peopleText(visit.partySize)}` : ""} · shown by {visit.hostName}
            {visit.mode === "Video" ? " by video" : ""}
          </p>
          {visit.status === "Pending" && visit.decideBy ? (
            <p className="text-sm text-attention">Expires {nearTimeText(visit.decideBy, now)} without an answer</p>
          ) : null}
          {visit.status === "Confirmed" && visit.attendance !== "NotAsked" ? (
            <p className="text-sm text-ink-muted">{ATTENDANCE_TEXTS[visit.attendance]}</p>
          ) : null}
          {visit.outcomeNote ? <p className="text-sm">{visit.outcomeNote}</p> : null}
        </div>
        <VisitActions visit={visit} now={now} />
      </article>
    </Card>
  );
}

function VisitActions({ visit, now }: { visit: AgendaItem; now: Date }) {
  const { decide, cancel, move, isPending } = useHostVisits();
  const hasBegun = new Date(visit.startsAt) <= now;
  const isLive = visit.status === "Pending" || visit.status === "Confirmed";
  return (
    <div className="flex flex-wrap items-center gap-2">
      {visit.status === "Pending" ? (
        <>
          <Button
            variant="primary"
            isLoading={isPending}
            onClick={() => decide({ visitId: visit.id, decision: "Confirm" })}
          >
            Confirm
          </Button>
          <DenyVisitDialog onDeny={(reason) => decide({ visitId: visit.id, decision: "Deny", reason })} />
        </>
      ) : null}
      {visit.status === "Confirmed" && hasBegun ? <RecordOutcome visitId={visit.id} /> : null}
      {isLive && !hasBegun ? (
        <MoveVisitDialog
          listingId={visit.listingId}
          partySize={visit.partySize}
          isPending={isPending}
          onMove={(startsAt) => move({ visitId: visit.id, startsAt })}
        />
      ) : null}
      {visit.status === "Confirmed" && !hasBegun ? (
        <CancelVisitDialog isPending={isPending} onConfirm={(reason) => cancel({ visitId: visit.id, reason })} />
      ) : null}
      {visit.leadId ? (
        <Link
          href={paths.agentLead(visit.leadId)}
          className="flex min-h-11 items-center px-2 text-accent underline underline-offset-4"
        >
          Open lead
        </Link>
      ) : null}
    </div>
  );
}
