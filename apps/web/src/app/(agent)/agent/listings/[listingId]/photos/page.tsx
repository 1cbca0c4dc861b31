import { listingIdInput } from "@repo/domain/listings/listing.schema";
import { TRPCError } from "@trpc/server";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PhotosPage } from "#features/listings/photos-page";
import { HydrateClient, prefetchNow, serverCaller, trpc } from "#server/trpc";
import { PageHeader } from "#ui/page-header";

export const metadata: Metadata = { title: "Photos" };

export default async function ListingPhotosPage({ params }: { params: Promise<{ listingId: string }> }) {
  const input = listingIdInput.safeParse(await params);
  if (!input.success) notFound();
  const caller = await serverCaller();
  const { title } = await caller.media.photos(input.data).catch((error: unknown) => {
    if (error instanceof TRPCError && error.code === "NOT_FOUND") notFound();
    throw error;
  });
  await prefetchNow(trpc.media.photos.queryOptions(input.data));
  return (
    <HydrateClient>
      <PageHeader title="Photos" description={title} />
      <div className="mt-8">
        <PhotosPage listingId={input.data.listingId} />
      </div>
    </HydrateClient>
  );
}
