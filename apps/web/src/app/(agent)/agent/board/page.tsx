import type { Metadata } from "next";
import { LeadBoard } from "#features/leads/lead-board";
import { HydrateClient, prefetchNow, trpc } from "#server/trpc";
import { PageHeader } from "#ui/page-header";

export const metadata: Metadata = { title: "Board" };

export default async function AgentBoardPage() {
  await prefetchNow(trpc.leads.inbox.queryOptions({ show: "open" }));
  return (
    <HydrateClient>
      <PageHeader
        title="Board"
        description="Every open lead by how far it came. Drag a card, or choose where it goes."
      />
      <div className="mt-8">
        <LeadBoard now={new Date().toISOString()} />
      </div>
    </HydrateClient>
  );
}
