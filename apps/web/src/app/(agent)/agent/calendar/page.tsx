import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AgentCalendar } from "#features/visits/agent-calendar";
import { HydrateClient, serverCaller } from "#server/trpc";
import { PageHeader } from "#ui/page-header";

export const metadata: Metadata = { title: "Calendar" };

export default async function AgentCalendarPage() {
  const me = await (await serverCaller()).identity.me();
  const timeZone = me?.memberships[0]?.timeZone;
  if (!timeZone) notFound();
  return (
    <HydrateClient>
      <PageHeader title="Calendar" description="Visits by the clock where each home is." />
      <div className="mt-8">
        <AgentCalendar now={new Date().toISOString()} timeZone={timeZone} />
      </div>
    </HydrateClient>
  );
}
