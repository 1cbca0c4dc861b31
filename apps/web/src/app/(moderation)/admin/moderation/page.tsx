import { listingIdInput } from "@repo/domain/listings/listing.schema";
import { type QueueInput, queueInput } from "@repo/domain/moderation/moderation.schema";
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
  const { listing, ...asked } = await searchParams;
  const chosen = listingIdInput.safeParse({ listingId: listing }).data?.listingId;
  const filters = readFilters(asked);
  await prefetchNow(trpc.moderation.queue.queryOptions(filters));
  return (
    <>
      <SiteHeader me={me} />
      <main id="main" tabIndex={-1} className="px-gutter py-6 outline-none">
        <ModerationTabs here="Listings" />
        <HydrateClient>
          <ModerationDesk chosenId={chosen} filters={filters} now={new Date().toISOString()} />
        </HydrateClient>
      </main>
    </>
  );
}

/** Each by itself: one that means nothing is left out, and the others count. */
function readFilters({ task, found, age, agency }: Record<string, unknown>): QueueInput {
  const { shape } = queueInput;
  return {
    task: shape.task.safeParse(task).data,
    found: shape.found.safeParse(found).data,
    age: shape.age.safeParse(age).data,
    agency: shape.agency.safeParse(agency).data,
  };
}
