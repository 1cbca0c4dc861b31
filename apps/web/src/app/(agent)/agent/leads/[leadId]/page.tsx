import { leadIdInput } from "@repo/domain/leads/lead.schema";
import { TRPCError } from "@trpc/server";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LeadPage } from "#features/leads/lead-page";
import { HydrateClient, prefetchNow, serverCaller, trpc } from "#server/trpc";

export const metadata: Metadata = { title: "Lead" };

export default async function AgentLeadPage({ params }: { params: Promise<{ leadId: string }> }) {
  const input = leadIdInput.safeParse(await params);
  if (!input.success) notFound();
  const caller = await serverCaller();
  await caller.leads.detail(input.data).catch((error: unknown) => {
    if (error instanceof TRPCError && error.code === "NOT_FOUND") notFound();
    throw error;
  });
  const [me] = await Promise.all([caller.identity.me(), prefetchNow(trpc.leads.detail.queryOptions(input.data))]);
  return (
    <HydrateClient>
      <LeadPage
        leadId={input.data.leadId}
        timeZone={me?.memberships[0]?.timeZone ?? "UTC"}
        now={new Date().toISOString()}
      />
    </HydrateClient>
  );
}
