import { metricsInput } from "@repo/domain/moderation/moderation-metrics";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { SiteHeader } from "#features/account/site-header";
import { ModerationReport } from "#features/moderation/moderation-report";
import { paths } from "#paths";
import { HydrateClient, prefetchNow, serverCaller, trpc } from "#server/trpc";
import { ModerationTabs } from "../moderation-tabs";

export const metadata: Metadata = { title: "How the desk does" };

type PageProps = { searchParams: Promise<Record<string, string | string[]>> };

export default async function MetricsPage({ searchParams }: PageProps) {
  const me = await (await serverCaller()).identity.me();
  if (!me) redirect(paths.signIn(paths.moderationMetrics()));
  if (me.mustSetUpSecondStep) redirect(paths.secondStep);
  if (me.platformRole === "Buyer") notFound();
  const { days } = metricsInput.safeParse({ days: Number((await searchParams).days) }).data ?? metricsInput.parse({});
  await prefetchNow(trpc.moderation.metrics.queryOptions({ days }));
  return (
    <>
      <SiteHeader me={me} />
      <main id="main" tabIndex={-1} className="px-gutter py-6 outline-none">
        <ModerationTabs here="Metrics" />
        <HydrateClient>
          <ModerationReport days={days} />
        </HydrateClient>
      </main>
    </>
  );
}
