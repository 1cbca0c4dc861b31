import { Plus } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { ChangedLately } from "#features/listings/changed-lately";
import { DraftList } from "#features/listings/draft-list";
import { OwnListings } from "#features/listings/own-listings";
import { paths } from "#paths";
import { HydrateClient, prefetchNow, trpc } from "#server/trpc";
import { Button } from "#ui/button";
import { PageHeader } from "#ui/page-header";

export const metadata: Metadata = { title: "My listings" };

export default async function AgentListingsPage() {
  const now = new Date().toISOString();
  await Promise.all([
    prefetchNow(trpc.listings.own.queryOptions()),
    prefetchNow(trpc.listings.changeBatches.queryOptions()),
    prefetchNow(trpc.listingDrafts.list.queryOptions()),
  ]);
  return (
    <HydrateClient>
      <PageHeader
        title="My listings"
        description="Change prices and statuses here, one by one or many at once; the public sees it at the next search."
        actions={
          <>
            <Button asChild>
              <Link href={paths.importListings}>Import a file</Link>
            </Button>
            <Button asChild variant="primary">
              <Link href={paths.newListing}>
                <Plus aria-hidden strokeWidth={1.75} />
                New listing
              </Link>
            </Button>
          </>
        }
      />
      <DraftList now={now} />
      <ChangedLately now={now} />
      <OwnListings now={now} />
    </HydrateClient>
  );
}
