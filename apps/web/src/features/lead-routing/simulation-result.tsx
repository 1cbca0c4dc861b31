import type { RoutingSimulation } from "@repo/domain/leads/lead-routing.schema";
import Link from "next/link";
import { paths } from "#paths";
import { calendarDateText } from "#wording/time-wording";

/** What draft rules would have done with the leads that came. */
export function SimulationResult({ result: { leads, members, moved } }: { result: RoutingSimulation }) {
  if (leads === 0)
    return <p role="status">No leads came in the last 30 days, so there is nothing to try the rules on.</p>;
  return (
    <section aria-label="What these rules would have done" className="grid gap-4">
      <p role="status">
        {moved.length === 0
          ? `All ${leads} leads of the last 30 days would have gone where they went.`
          : `Of ${leads} leads, ${moved.length === 50 ? "50 or more" : moved.length} would have gone to somebody else.`}
      </p>
      <div className="overflow-x-auto">
        <table className="w-full text-left">
          <thead>
            <tr className="text-sm text-ink-muted">
              <th className="py-2 pr-4 font-semibold">Member</th>
              <th className="py-2 pr-4 text-right font-semibold">Got</th>
              <th className="py-2 text-right font-semibold">Would get</th>
            </tr>
          </thead>
          <tbody>
            {members.map(({ memberId, name, got, wouldGet }) => (
              <tr key={memberId} className="border-t border-line">
                <td className="py-2 pr-4">{name}</td>
                <td className="py-2 pr-4 text-right tabular-nums">{got}</td>
                <td className="py-2 text-right tabular-nums">{wouldGet}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {moved.length > 0 ? (
        <ul className="grid gap-2">
          {moved.map(({ leadId, contactName, decidedAt, from, to, trace }) => (
            <li key={leadId}>
              <Link href={paths.agentLead(leadId)} className="text-accent underline underline-offset-4">
                {contactName}
              </Link>{" "}
              <span className="text-ink-muted">
                {calendarDateText(decidedAt.slice(0, 10))}: to {to} instead of {from}, by{" "}
                {trace.at(-1)?.ruleName ?? "the default"}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
