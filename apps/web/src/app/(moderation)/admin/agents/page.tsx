import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { SiteHeader } from "#features/account/site-header";
import { AppealedMeasures } from "#features/moderation/appealed-measures";
import { paths } from "#paths";
import { HydrateClient, prefetchNow, serverCaller, trpc } from "#server/trpc";
import { ModerationTabs } from "../moderation-tabs";

export const metadata: Metadata = { title: "Agents" };

export default async function AgentsPage() {
  const me = await (await serverCaller()).identity.me();
  if (!me) redirect(paths.signIn(paths.adminAgents));
  if (me.mustSetUpSecondStep) redirect(paths.secondStep);
  if (me.platformRole === "Buyer") notFound();
  await prefetchNow(trpc.enforcement.appealed.queryOptions());
  return (
    <>
      <SiteHeader me={me} />
      <main id="main" tabIndex={-1} className="px-gutter py-6 outline-none">
        <ModerationTabs here="Agents" />
        <HydrateClient>
          <AppealedMeasures now={new Date().toISOString()} />
        </HydrateClient>
      </main>
    </>
  );
}
