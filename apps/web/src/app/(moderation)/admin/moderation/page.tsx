import { listingIdInput } from "@repo/domain/listings/listing.schema";
import { queueInput } from "@repo/domain/moderation/moderation.schema";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { SiteHeader } from "#features/account/site-header";
import { ModerationDesk } from "#features/moderation/moderation-desk";
import { paths } from "#paths";
import { HydrateClient, prefetchNow, serverCaller, trpc } from "#server/trpc";
import { ModerationTabs } from "../moderation-tabs";

export const metadata: Metadata = { title: "Moderation" };

type PageProps = { searchParams: Promise<Record<string, string | string[]>> };

export default async function ModerationPage({ searchParams }: PageProps) {
  const me = await (await serverCaller()).identity.me();
  if (!me) redirect(paths.signIn(paths.moderation()));
  if (me.mustSetUpSecondStep) redirect(paths.secondStep);
  if (me.platformRole === "Buyer") notFound();
  const chosen = listingIdInput.safeParse({ listingId: (await searchParams).listing }).data?.listingId;
  const task = queueInput.safeParse({ task: (await searchParams).task }).data?.task;
  await prefetchNow(trpc.moderation.queue.queryOptions({ task }));
  return (
    <>
      <SiteHeader me={me} />
      <main id="main" tabIndex={-1} className="px-gutter py-6 outline-none">
        <ModerationTabs here="Listings" />
        <HydrateClient>
          <ModerationDesk chosenId={chosen} task={task} now={new Date().toISOString()} />
        </HydrateClient>
      </main>
    </>
  );
}
