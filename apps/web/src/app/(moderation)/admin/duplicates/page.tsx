import { duplicatePairInput } from "@repo/domain/duplicates/duplicate.schema";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { SiteHeader } from "#features/account/site-header";
import { DuplicatesDesk } from "#features/duplicates/duplicates-desk";
import { paths } from "#paths";
import { HydrateClient, prefetchNow, serverCaller, trpc } from "#server/trpc";
import { ModerationTabs } from "../moderation-tabs";

export const metadata: Metadata = { title: "Duplicates" };

type PageProps = { searchParams: Promise<Record<string, string | string[]>> };

export default async function DuplicatesPage({ searchParams }: PageProps) {
  const me = await (await serverCaller()).identity.me();
  if (!me) redirect(paths.signIn(paths.duplicates()));
  if (me.mustSetUpSecondStep) redirect(paths.secondStep);
  if (me.platformRole === "Buyer") notFound();
  const chosen = duplicatePairInput.safeParse({ pairId: (await searchParams).pair }).data?.pairId;
  await prefetchNow(trpc.duplicates.queue.queryOptions());
  return (
    <>
      <SiteHeader me={me} />
      <main id="main" tabIndex={-1} className="px-gutter py-6 outline-none">
        <ModerationTabs here="Duplicates" />
        <HydrateClient>
          <DuplicatesDesk chosenId={chosen} now={new Date().toISOString()} />
        </HydrateClient>
      </main>
    </>
  );
}
