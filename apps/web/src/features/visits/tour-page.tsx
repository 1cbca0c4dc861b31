"use client";

import { addDays } from "@repo/domain/time/wall-clock";
import type { TourPlan } from "@repo/domain/visits/visit.schema";
import { useMutation, useQuery } from "@tanstack/react-query";
import { CalendarX, Car } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { ContactFields } from "#contact-form/contact-fields";
import { CONTACT_FIELDS } from "#contact-form/contact-form-values";
import { showFieldFailures } from "#contact-form/show-field-failures";
import { useContactForm } from "#contact-form/use-contact-form";
import { useIdempotencyKey } from "#contact-form/use-idempotency-key";
import { paths } from "#paths";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { Card } from "#ui/card";
import { EmptyState } from "#ui/empty-state";
import { ErrorPanel } from "#ui/error-panel";
import { FormField } from "#ui/form-field";
import { Skeleton } from "#ui/skeleton";
import { TextInput } from "#ui/text-input";
import { toast } from "#ui/toast";
import { failureText } from "#wording/failure";
import { dateTimeText, timeText, zoneText } from "#wording/time-wording";
import { CodeField } from "./code-field";

/** Several homes in one day: an order and times that every host can keep, booked together or not at all. */
export function TourPage({ listingIds, today }: { listingIds: string[]; today: string }) {
  const trpc = useTRPC();
  const [date, setDate] = useState(addDays(today, 1));
  const plan = useQuery(trpc.visits.planTour.queryOptions({ listingIds, date }));
  const [booked, setBooked] = useState<readonly { visitId: string; manageToken: string }[]>();
  if (booked && plan.data) return <TourBooked plan={plan.data} visits={booked} />;
  return (
    <div className="grid gap-6">
      <header className="grid gap-1">
        <h1 className="text-2xl">Visit {listingIds.length} homes in one day</h1>
        <p className="text-ink-muted">
          We look for an order in which every agent is free and you have time to get there.
        </p>
      </header>
      <FormField label="Day" className="w-fit">
        <TextInput
          type="date"
          min={today}
          value={date}
          onChange={(event) => event.target.value && setDate(event.target.value)}
        />
      </FormField>
      {plan.isPending ? <Skeleton className="h-48 w-full" /> : null}
      {plan.error ? (
        <ErrorPanel
          whatHappened={failureText(plan.error)}
          whatIsSafe="Nothing was booked."
          whatToDo="Choose other homes or try again."
        />
      ) : null}
      {plan.data === null ? (
        <EmptyState icon={<CalendarX strokeWidth={1.75} />} title="No order works on this day">
          One of the agents is not free long enough, or the homes lie too far apart. Try another day or fewer homes.
        </EmptyState>
      ) : null}
      {plan.data ? (
        <>
          <PlannedStops plan={plan.data} />
          <TourForm plan={plan.data} onBooked={setBooked} onTaken={() => void plan.refetch()} />
        </>
      ) : null}
    </div>
  );
}

function PlannedStops({ plan }: { plan: NonNullable<TourPlan> }) {
  return (
    <ol aria-label="Order of the visits" className="grid gap-2">
      {plan.stops.map((stop) => (
        <li key={stop.listingId} className="grid gap-2">
          {stop.travelMinutes === null ? null : (
            <p className="flex items-center gap-2 pl-4 text-sm text-ink-muted">
              <Car aria-hidden className="size-4" strokeWidth={1.75} />
              {stop.travelMinutes} min on the way
            </p>
          )}
          <Card className="flex flex-wrap items-baseline gap-x-4">
            <span className="text-lg font-semibold tabular-nums">
              {timeText(stop.startsAt, plan.timeZone)}–{timeText(stop.endsAt, plan.timeZone)}
            </span>
            <span>{stop.listingTitle}</span>
          </Card>
        </li>
      ))}
      <li className="text-sm text-ink-muted">Times are {zoneText(plan.timeZone)}.</li>
    </ol>
  );
}

type TourFormProps = {
  plan: NonNullable<TourPlan>;
  onBooked: (visits: readonly { visitId: string; manageToken: string }[]) => void;
  onTaken: () => void;
};

function TourForm({ plan, onBooked, onTaken }: TourFormProps) {
  const trpc = useTRPC();
  const book = useMutation(trpc.visits.bookTour.mutationOptions());
  const keyFor = useIdempotencyKey();
  const form = useContactForm();
  const [code, setCode] = useState("");
  const submit = form.handleSubmit((values) => {
    const tour = {
      ...values,
      stops: plan.stops.map(({ listingId, startsAt }) => ({ listingId, startsAt })),
      ...(code && { code }),
    };
    book.mutate(
      { ...tour, idempotencyKey: keyFor(tour) },
      {
        onSuccess: (result) => {
          if (result.outcome === "booked") return onBooked(result.visits);
          toast.warning("One of the times was just taken", { description: "Nothing was booked. Here is a new plan." });
          onTaken();
        },
        onError: (failure) => showFieldFailures(failure, CONTACT_FIELDS, form.setError),
      },
    );
  });
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-5">
      <ContactFields
        register={form.register}
        errors={form.formState.errors}
        agentName="Each agent"
        agencyName="the homes above"
      />
      <CodeField failure={book.error} code={code} onChange={setCode} />
      {book.isError && !book.error.data?.fieldErrors ? (
        <p role="alert" className="text-danger">
          {failureText(book.error)}
        </p>
      ) : null}
      <Button type="submit" variant="primary" size="lg" isLoading={book.isPending}>
        Book all {plan.stops.length} visits
      </Button>
    </form>
  );
}

function TourBooked({
  plan,
  visits,
}: {
  plan: NonNullable<TourPlan>;
  visits: readonly { visitId: string; manageToken: string }[];
}) {
  return (
    <div className="grid gap-5">
      <h1 className="text-2xl">Your tour is booked</h1>
      <ol className="grid gap-2">
        {plan.stops.map((stop, index) => {
          const visit = visits[index];
          return (
            <li key={stop.listingId}>
              <Card className="flex flex-wrap items-baseline justify-between gap-x-4">
                <span>
                  <span className="font-semibold">{dateTimeText(stop.startsAt, plan.timeZone)}</span>{" "}
                  {stop.listingTitle}
                </span>
                {visit ? (
                  <Link
                    href={paths.visit(visit.visitId, visit.manageToken)}
                    className="flex min-h-11 items-center text-accent underline underline-offset-4"
                  >
                    Manage
                  </Link>
                ) : null}
              </Card>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
