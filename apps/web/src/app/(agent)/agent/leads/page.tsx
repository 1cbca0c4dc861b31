import { leadTableInput } from "@repo/domain/leads/lead-table.schema";
import type { Metadata } from "next";
import { LeadTable } from "#features/leads/lead-table";
import { HydrateClient, prefetchNow, trpc } from "#server/trpc";
import { PageHeader } from "#ui/page-header";

export const metadata: Metadata = { title: "Leads" };

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AgentLeadsPage({ searchParams }: PageProps) {
  const { show, stage, owner, tag, q, sort, order, page } = await searchParams;
  const asked = leadTableInput.safeParse({
    show,
    stage,
    ownerMemberId: owner,
    tag,
    text: q,
    sort,
    isDescending: order === undefined ? undefined : order !== "up",
    page: page === undefined ? undefined : Number(page),
  });
  const input = asked.data ?? leadTableInput.parse({});
  await prefetchNow(trpc.leads.table.queryOptions(input));
  return (
    <HydrateClient>
      <PageHeader
        title="Leads"
        description="Every lead in a table: filter, sort, and change many at once. The address keeps what you see."
      />
      <div className="mt-8">
        <LeadTable input={input} now={new Date().toISOString()} />
      </div>
    </HydrateClient>
  );
}
