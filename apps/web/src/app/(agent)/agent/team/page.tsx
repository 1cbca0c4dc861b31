import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AgencyPeople } from "#features/members/agency-people";
import { paths } from "#paths";
import { HydrateClient, prefetchNow, serverCaller, trpc } from "#server/trpc";
import { PageHeader } from "#ui/page-header";

export const metadata: Metadata = { title: "Team" };

export default async function TeamPage() {
  const me = await (await serverCaller()).identity.me();
  if (me?.memberships[0]?.role !== "Manager") redirect(paths.agent);
  await prefetchNow(trpc.members.list.queryOptions());
  return (
    <HydrateClient>
      <PageHeader title="Team" description={`Who works for ${me.memberships[0].agencyName}.`} />
      <div className="mt-8">
        <AgencyPeople />
      </div>
    </HydrateClient>
  );
}
