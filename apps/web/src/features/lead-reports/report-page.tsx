"use client";

import {
  type Funnel,
  type LeadReportInput,
  type LeadReportRow,
  REPORT_DAYS,
  REPORT_GROUPS,
  type ReportGroup,
} from "@repo/domain/leads/lead-report.schema";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useRouter } from "next/navigation";
import { paths } from "#paths";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { ErrorPanel } from "#ui/error-panel";
import { FormField } from "#ui/form-field";
import { SelectInput } from "#ui/select-input";
import { Skeleton } from "#ui/skeleton";
import { failureText } from "#wording/failure";
import { calendarDateText } from "#wording/time-wording";
import { FunnelChart } from "./funnel-chart";

const GROUP_NAMES: Readonly<Record<ReportGroup, string>> = { Agent: "Agent", Listing: "Home", Week: "Week" };

/** How far leads came and how fast they were answered; what is asked for is in the address. */
export function ReportPage({ input }: { input: LeadReportInput }) {
  const trpc = useTRPC();
  const router = useRouter();
  const report = useQuery({ ...trpc.leadReports.show.queryOptions(input), placeholderData: keepPreviousData });
  const show = (changes: Partial<LeadReportInput>) => router.replace(paths.agentReports({ ...input, ...changes }));
  return (
    <div className="grid gap-8">
      <div className="flex flex-wrap items-end gap-4">
        <FormField label="Leads of the last" className="w-40">
          <SelectInput
            value={input.days}
            onChange={({ target }) => show({ days: REPORT_DAYS.find((days) => days === Number(target.value)) ?? 30 })}
          >
            {REPORT_DAYS.map((days) => (
              <option key={days} value={days}>
                {days} days
              </option>
            ))}
          </SelectInput>
        </FormField>
        <FormField label="By" className="w-40">
          <SelectInput
            value={input.groupBy}
            onChange={({ target }) =>
              show({ groupBy: REPORT_GROUPS.find((group) => group === target.value) ?? "Agent" })
            }
          >
            {REPORT_GROUPS.map((group) => (
              <option key={group} value={group}>
                {GROUP_NAMES[group]}
              </option>
            ))}
          </SelectInput>
        </FormField>
        <Button asChild>
          <a href={`/api/reports/leads?by=${input.groupBy}&days=${input.days}`} download>
            <Download aria-hidden strokeWidth={1.75} />
            Download
          </a>
        </Button>
      </div>
      {report.error ? (
        <ErrorPanel
          whatHappened={failureText(report.error)}
          whatIsSafe="Nothing was changed."
          whatToDo="Try again in a moment."
          onRetry={() => void report.refetch()}
        />
      ) : null}
      {report.data ? (
        <>
          <FunnelChart funnel={report.data.total} />
          <ReportTable groupBy={input.groupBy} rows={report.data.rows} />
        </>
      ) : report.error ? null : (
        <Skeleton className="h-96 w-full" />
      )}
    </div>
  );
}

const COLUMNS: readonly { key: Exclude<keyof Funnel, "medianResponseMinutes">; name: string }[] = [
  { key: "leads", name: "Leads" },
  { key: "contacted", name: "Contacted" },
  { key: "inTime", name: "In time" },
  { key: "visitBooked", name: "Visit booked" },
  { key: "visited", name: "Visited" },
  { key: "won", name: "Won" },
];

function ReportTable({ groupBy, rows }: { groupBy: ReportGroup; rows: readonly LeadReportRow[] }) {
  if (rows.length === 0) return <p className="text-ink-muted">No leads came in this time.</p>;
  return (
    // Focusable, so that a keyboard can move a table that is wider than the screen.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by keyboard
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard
    <section aria-label="Leads by group" tabIndex={0} className="overflow-x-auto">
      <table className="w-full min-w-2xl text-left">
        <thead>
          <tr className="text-sm text-ink-muted">
            <th className="py-2 pr-4 font-semibold">{GROUP_NAMES[groupBy]}</th>
            {COLUMNS.map(({ key, name }) => (
              <th key={key} className="py-2 pl-4 text-right font-semibold">
                {name}
              </th>
            ))}
            <th className="py-2 pl-4 text-right font-semibold">Answered after</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name} className="border-t border-line">
              <td className="py-2 pr-4">{groupBy === "Week" ? `from ${calendarDateText(row.name)}` : row.name}</td>
              {COLUMNS.map(({ key }) => (
                <td key={key} className="py-2 pl-4 text-right tabular-nums">
                  {row[key]}
                </td>
              ))}
              <td className="py-2 pl-4 text-right tabular-nums">{responseText(row.medianResponseMinutes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Half of the answers came sooner. */
function responseText(minutes: number | null): string {
  if (minutes === null) return "–";
  return minutes < 90 ? `${Math.round(minutes)} min` : `${Math.round(minutes / 60)} h`;
}
