import type { Metadata } from "next";
import { HeldBack } from "#features/leads/held-back";
import { LeadInbox } from "#features/leads/lead-inbox";
import { VisitAgenda } from "#features/visits/visit-agenda";
import { HydrateClient, prefetchNow, trpc } from "#server/trpc";
import { PageHeader } from "#ui/page-header";

export const metadata: Metadata = { title: "Today" };

export default async function AgentTodayPage() {
  await Promise.all([
    prefetchNow(trpc.leads.heldBack.queryOptions()),
    prefetchNow(trpc.leads.inbox.queryOptions({ show: "open" })),
    prefetchNow(trpc.visits.agenda.queryOptions({})),
  ]);
  const now = new Date().toISOString();
  return (
    <HydrateClient>
      <PageHeader title="Today" description="Who waits for an answer, and who comes to see a home." />
      <div className="mt-8 grid gap-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <section aria-labelledby="leads" className="grid content-start gap-4">
          <h2 id="leads" className="text-xl">
            Leads
          </h2>
          <LeadInbox now={now} />
          <HeldBack now={now} />
        </section>
        <section aria-labelledby="visits" className="grid content-start gap-4">
          <h2 id="visits" className="text-xl">
            Upcoming visits
          </h2>
          <VisitAgenda now={now} />
        </section>
      </div>
    </HydrateClient>
  );
}
