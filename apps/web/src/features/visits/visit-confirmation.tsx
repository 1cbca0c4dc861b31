"use client";

import type { OwnVisitView } from "@repo/domain/visits/visit.schema";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { CalendarCheck, CalendarClock, CalendarPlus, CalendarX, Navigation } from "lucide-react";
import Link from "next/link";
import { paths } from "#paths";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { Card } from "#ui/card";
import { Definition, DefinitionList } from "#ui/definition-list";
import { toast } from "#ui/toast";
import { failureText } from "#wording/failure";
import { dateTimeText, zoneText } from "#wording/time-wording";
import { AttendanceQuestion } from "./attendance-question";
import { CancelVisitDialog } from "./cancel-visit-dialog";
import { MoveVisitDialog } from "./move-visit-dialog";
import { peopleText } from "./visit-wording";

type LinkProps = { visitId: string; manageToken: string };

/** For whoever holds the link: what was promised, how to get there, how to move it or call it off. */
export function VisitConfirmation(link: LinkProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data: visit } = useSuspenseQuery(trpc.visits.byLink.queryOptions(link));
  const refresh = () => queryClient.invalidateQueries(trpc.visits.byLink.queryFilter(link));
  const cancel = useMutation(
    trpc.visits.cancelByLink.mutationOptions({
      onSuccess: refresh,
      onError: (failure) => toast.error(failureText(failure)),
    }),
  );
  const move = useMutation(
    trpc.visits.rescheduleByLink.mutationOptions({
      onSuccess: (result) => {
        if (result.outcome === "slotTaken")
          toast.warning("This time was just taken", { description: "Your visit stays as it was." });
        return refresh();
      },
      onError: (failure) => toast.error(failureText(failure)),
    }),
  );
  const listingAddress = paths.listing({ id: visit.listingId, slug: visit.listingSlug });
  return (
    <div className="grid gap-6">
      <VisitHeading visit={visit} />
      <AttendanceQuestion visit={visit} {...link} />
      <VisitFacts visit={visit} listingAddress={listingAddress} />
      {visit.canChange ? (
        <>
          <div className="flex flex-wrap gap-2">
            <AddToCalendar {...link} />
            <Directions visit={visit} />
            <MoveVisitDialog
              listingId={visit.listingId}
              partySize={visit.partySize}
              isPending={move.isPending}
              onMove={(startsAt) => move.mutate({ ...link, startsAt })}
            />
            <CancelVisitDialog
              isPending={cancel.isPending}
              onConfirm={(reason) => cancel.mutate({ ...link, reason })}
            />
          </div>
          <p className="text-ink-muted">
            Keep this page&apos;s address: it is the way back to your visit, without an account.
          </p>
        </>
      ) : (
        <Button asChild className="w-fit">
          <Link href={listingAddress}>Choose another time</Link>
        </Button>
      )}
      <ConsentLink {...link} />
    </div>
  );
}

function AddToCalendar({ visitId, manageToken }: LinkProps) {
  return (
    <Button asChild>
      <a href={`/api/visits/${visitId}/calendar?key=${encodeURIComponent(manageToken)}`} download>
        <CalendarPlus aria-hidden strokeWidth={1.75} />
        Add to calendar
      </a>
    </Button>
  );
}

function ConsentLink({ visitId, manageToken }: LinkProps) {
  return (
    <Link
      href={paths.consent(manageToken, visitId)}
      className="flex min-h-11 w-fit items-center text-accent underline underline-offset-4"
    >
      What you agreed to, and who has your number
    </Link>
  );
}

function VisitFacts({
  visit,
  listingAddress,
}: {
  visit: OwnVisitView;
  listingAddress: ReturnType<typeof paths.listing>;
}) {
  return (
    <Card>
      <DefinitionList className="sm:grid-cols-1!">
        <Definition term="Home">
          <Link href={listingAddress} className="text-accent underline underline-offset-4">
            {visit.listingTitle}
          </Link>
        </Definition>
        <Definition term="Where">
          {visit.mode === "Video" ? "By video; the agent sends the link" : `${visit.localityName}, ${visit.cityName}`}
        </Definition>
        {visit.accessNotes ? <Definition term="Getting in">{visit.accessNotes}</Definition> : null}
        <Definition term="Who shows it">
          {visit.hostName}, {visit.agencyName}
        </Definition>
        <Definition term="Visitor">
          {visit.visitorName}, {peopleText(visit.partySize)}
        </Definition>
        {visit.cancelledReason ? <Definition term="Reason">{visit.cancelledReason}</Definition> : null}
        {visit.cancelledBy === "Platform" ? (
          <Definition term="Reason">We asked twice whether you would come and heard nothing</Definition>
        ) : null}
      </DefinitionList>
    </Card>
  );
}

function Directions({ visit: { directionsPoint } }: { visit: OwnVisitView }) {
  if (!directionsPoint) return null;
  const { latitude, longitude } = directionsPoint;
  return (
    <Button asChild>
      <a
        href={`https://www.google.com/maps/dir/?api=1&destination=${latitude},${longitude}`}
        target="_blank"
        rel="noreferrer"
      >
        <Navigation aria-hidden strokeWidth={1.75} />
        Directions
      </a>
    </Button>
  );
}

const HEADINGS: Readonly<Partial<Record<OwnVisitView["status"], string>>> = {
  Confirmed: "Your visit is booked",
  Pending: "Your visit is requested",
  Denied: "The agent cannot take this visit",
  Expired: "The agent did not answer in time",
  Cancelled: "This visit is cancelled",
};

function VisitHeading({ visit }: { visit: OwnVisitView }) {
  const isConfirmed = visit.status === "Confirmed";
  const Icon = isConfirmed ? CalendarCheck : visit.status === "Pending" ? CalendarClock : CalendarX;
  return (
    <div className="grid justify-items-start gap-3">
      <span aria-hidden className={isConfirmed ? "text-verified" : "text-ink-muted"}>
        <Icon className="size-10" strokeWidth={1.5} />
      </span>
      <h1 className="text-2xl">{HEADINGS[visit.status] ?? "This visit is over"}</h1>
      <p className="text-lg">
        {dateTimeText(visit.startsAt, visit.timeZone)}{" "}
        <span className="text-ink-muted">({zoneText(visit.timeZone)})</span>
      </p>
      {visit.status === "Pending" && visit.decideBy ? (
        <p className="text-ink-muted">
          The time is kept for you. {visit.hostName} answers by {dateTimeText(visit.decideBy, visit.timeZone)}.
        </p>
      ) : null}
    </div>
  );
}
