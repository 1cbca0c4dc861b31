"use client";

import type { VisitView } from "@repo/domain/visits/visit.schema";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { CalendarCheck, CalendarX } from "lucide-react";
import Link from "next/link";
import { toast } from "sonner";
import { paths } from "#paths";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { Card } from "#ui/card";
import { Definition, DefinitionList } from "#ui/definition-list";
import { failureText } from "#wording/failure";
import { dateTimeText, zoneText } from "#wording/time-wording";
import { CancelVisitDialog } from "./cancel-visit-dialog";

/** For whoever holds the link: what was promised, and how to call it off. */
export function VisitConfirmation({ visitId, manageToken }: { visitId: string; manageToken: string }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data: visit } = useSuspenseQuery(trpc.visits.byLink.queryOptions({ visitId, manageToken }));
  const cancel = useMutation(
    trpc.visits.cancelByLink.mutationOptions({
      onSuccess: (cancelled) =>
        queryClient.setQueryData(trpc.visits.byLink.queryKey({ visitId, manageToken }), cancelled),
      onError: (failure) => toast.error(failureText(failure)),
    }),
  );
  const isConfirmed = visit.status === "Confirmed";
  const listingAddress = paths.listing({ id: visit.listingId, slug: visit.listingSlug });
  return (
    <div className="grid gap-6">
      <VisitHeading visit={visit} />
      <Card>
        <DefinitionList className="sm:grid-cols-1">
          <Definition term="Home">
            <Link href={listingAddress} className="text-accent underline underline-offset-4">
              {visit.listingTitle}
            </Link>
          </Definition>
          <Definition term="Where">
            {visit.localityName}, {visit.cityName}
          </Definition>
          <Definition term="Who shows it">
            {visit.hostName}, {visit.agencyName}
          </Definition>
          <Definition term="Visitor">{visit.visitorName}</Definition>
        </DefinitionList>
      </Card>
      {isConfirmed ? (
        <>
          <p className="text-ink-muted">
            Keep this page&apos;s address: it is the way back to your visit, without an account.
          </p>
          <CancelVisitDialog
            isPending={cancel.isPending}
            onConfirm={(reason) => cancel.mutate({ visitId, manageToken, reason })}
          />
        </>
      ) : (
        <Button asChild className="w-fit">
          <Link href={listingAddress}>Choose another time</Link>
        </Button>
      )}
    </div>
  );
}

function VisitHeading({ visit }: { visit: VisitView }) {
  const isConfirmed = visit.status === "Confirmed";
  const Icon = isConfirmed ? CalendarCheck : CalendarX;
  return (
    <div className="grid justify-items-start gap-3">
      <span aria-hidden className={isConfirmed ? "text-verified" : "text-ink-muted"}>
        <Icon className="size-10" strokeWidth={1.5} />
      </span>
      <h1 className="text-2xl">{isConfirmed ? "Your visit is booked" : "This visit is cancelled"}</h1>
      <p className="text-lg">
        {dateTimeText(visit.startsAt, visit.timeZone)}{" "}
        <span className="text-ink-muted">({zoneText(visit.timeZone)})</span>
      </p>
    </div>
  );
}
