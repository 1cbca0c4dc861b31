import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { SiteHeader } from "#features/account/site-header";
import { DecidedLately } from "#features/moderation/decided-lately";
import { paths } from "#paths";
import { HydrateClient, prefetchNow, serverCaller, trpc } from "#server/trpc";
import { ModerationTabs } from "../moderation-tabs";

export const metadata: Metadata = { title: "Decided lately" };

export default async function DecisionsPage() {
  const me = await (await serverCaller()).identity.me();
  if (!me) redirect(paths.signIn(paths.decisions));
  if (me.mustSetUpSecondStep) redirect(paths.secondStep);
  if (me.platformRole === "Buyer") notFound();
  await prefetchNow(trpc.moderation.decisionBatches.queryOptions());
  return (
    <>
      <SiteHeader me={me} />
      <main id="main" tabIndex={-1} className="px-gutter py-6 outline-none">
        <ModerationTabs here="Decided" />
        <HydrateClient>
          <DecidedLately now={new Date().toISOString()} />
        </HydrateClient>
      </main>
    </>
  );
}
