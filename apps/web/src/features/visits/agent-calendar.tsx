"use client";

import { addDays, localDateOf, weekdayOf } from "@repo/domain/time/wall-clock";
import type { AgendaItem } from "@repo/domain/visits/visit.schema";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { CalendarDays, ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import { useRouter, useSearchParams } from "next/navigation";
import { paths } from "#paths";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { classNames } from "#ui/class-names";
import { EmptyState } from "#ui/empty-state";
import { ErrorPanel } from "#ui/error-panel";
import { SegmentedControl } from "#ui/segmented-control";
import { Skeleton } from "#ui/skeleton";
import { failureText } from "#wording/failure";
import { calendarDateText, timeText } from "#wording/time-wording";
import { AgendaVisit } from "./agenda-visit";
import { CalendarFeed } from "./calendar-feed";
import { VISIT_STATUS_NAMES } from "./visit-wording";

const VIEWS = [
  { value: "day", label: "Day", days: 1 },
  { value: "week", label: "Week", days: 7 },
  { value: "list", label: "List", days: 28 },
] as const;
type View = (typeof VIEWS)[number];

/** Visits by the home's own day; which days are shown stands in the address. */
export function AgentCalendar({ now, timeZone }: { now: string; timeZone: string }) {
  const trpc = useTRPC();
  const { view, fromDate, show } = useShownDays(localDateOf(new Date(now), timeZone));
  const { data, error, refetch } = useQuery({
    ...trpc.visits.agenda.queryOptions({ fromDate, days: view.days }),
    placeholderData: keepPreviousData,
  });
  const dates = Array.from({ length: view.days }, (_, day) => addDays(fromDate, day));
  const onDate = (date: string) =>
    (data ?? []).filter((visit) => localDateOf(new Date(visit.startsAt), visit.timeZone) === date);
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap items-center gap-3">
        <SegmentedControl
          label="Show"
          options={VIEWS}
          value={view.value}
          onValueChange={(value) => show({ view: value, fromDate })}
        />
        <DaySteps view={view} fromDate={fromDate} onShow={show} />
        <Link
          href={paths.agentHours}
          className="ml-auto flex min-h-11 items-center text-accent underline underline-offset-4"
        >
          Working hours
        </Link>
      </div>
      {error ? (
        <ErrorPanel
          whatHappened={failureText(error)}
          whatIsSafe="No visit was changed."
          whatToDo="Try again in a moment."
          onRetry={() => void refetch()}
        />
      ) : null}
      {data || error ? null : <Skeleton className="h-64 w-full" />}
      {data && view.value === "week" ? <Week dates={dates} onDate={onDate} /> : null}
      {data && view.value !== "week" ? <Days dates={dates} onDate={onDate} now={now} /> : null}
      <CalendarFeed />
    </div>
  );
}

type Shown = { view: View["value"]; fromDate: string };

function useShownDays(today: string) {
  const router = useRouter();
  const params = useSearchParams();
  const view = VIEWS.find(({ value }) => value === params.get("view")) ?? VIEWS[1];
  const asked = params.get("from") ?? "";
  const date = /^\d{4}-\d{2}-\d{2}$/.test(asked) ? asked : today;
  const fromDate = view.value === "week" ? addDays(date, 1 - weekdayOf(date)) : date;
  const show = (next: Shown) => router.push(paths.agentCalendar(next), { scroll: false });
  return { view, fromDate, show };
}

function DaySteps({ view, fromDate, onShow }: { view: View; fromDate: string; onShow: (shown: Shown) => void }) {
  const go = (days: number) => onShow({ view: view.value, fromDate: addDays(fromDate, days) });
  return (
    <div className="flex items-center gap-1">
      <Button variant="quiet" aria-label="Earlier" onClick={() => go(-view.days)}>
        <ChevronLeft aria-hidden strokeWidth={1.75} />
      </Button>
      <h2 className="min-w-32 text-center text-base tabular-nums" aria-live="polite">
        {calendarDateText(fromDate)}
      </h2>
      <Button variant="quiet" aria-label="Later" onClick={() => go(view.days)}>
        <ChevronRight aria-hidden strokeWidth={1.75} />
      </Button>
    </div>
  );
}

type DatesProps = { dates: readonly string[]; onDate: (date: string) => AgendaItem[]; now: string };

const dayName = (date: string) =>
  new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" }).format(
    new Date(`${date}T12:00:00Z`),
  );

/** Seven columns where there is room for them; on a phone one below the other. */
function Week({ dates, onDate }: Omit<DatesProps, "now">) {
  return (
    <ol className="grid grid-cols-1 gap-4 lg:grid-cols-7 lg:gap-2">
      {dates.map((date) => {
        const visits = onDate(date);
        return (
          <li
            key={date}
            className={classNames(
              "grid min-w-0 grid-cols-1 content-start gap-2",
              visits.length === 0 && "max-lg:hidden",
            )}
          >
            <h3 className="text-sm text-ink-muted">{dayName(date)}</h3>
            {visits.length === 0 ? <p className="text-sm text-ink-muted">–</p> : null}
            {visits.map((visit) => (
              <WeekVisit key={visit.id} visit={visit} date={date} />
            ))}
          </li>
        );
      })}
      {dates.every((date) => onDate(date).length === 0) ? (
        <li className="lg:col-span-7">
          <NoVisits />
        </li>
      ) : null}
    </ol>
  );
}

/** The day behind it shows the rest, and what can be done. */
function WeekVisit({ visit, date }: { visit: AgendaItem; date: string }) {
  return (
    <Link
      href={paths.agentCalendar({ view: "day", fromDate: date })}
      className={classNames(
        "grid gap-0.5 rounded-control border bg-surface p-2 text-sm hover:bg-sunken",
        visit.status === "Pending" ? "border-dashed border-attention" : "border-line",
      )}
    >
      <span className="font-semibold tabular-nums">
        {timeText(visit.startsAt, visit.timeZone)}–{timeText(visit.endsAt, visit.timeZone)}
      </span>
      <span className="truncate">{visit.visitorName}</span>
      <span className="line-clamp-2 text-ink-muted">{visit.listingTitle}</span>
      {visit.status === "Confirmed" ? null : <span className="text-ink-muted">{VISIT_STATUS_NAMES[visit.status]}</span>}
    </Link>
  );
}

function Days({ dates, onDate, now }: DatesProps) {
  const withVisits = dates.filter((date) => onDate(date).length > 0);
  if (withVisits.length === 0) return <NoVisits />;
  return (
    <ol className="grid max-w-3xl gap-6">
      {withVisits.map((date) => (
        <li key={date} className="grid gap-3">
          <h3 className="text-base">{dayName(date)}</h3>
          {onDate(date).map((visit) => (
            <AgendaVisit key={visit.id} visit={visit} now={new Date(now)} />
          ))}
        </li>
      ))}
    </ol>
  );
}

function NoVisits() {
  return (
    <EmptyState icon={<CalendarDays strokeWidth={1.75} />} title="No visits on these days">
      Visitors book the times of your working hours; each booking shows up here.
    </EmptyState>
  );
}
