import { listingIdInput } from "@repo/domain/listings/listing.schema";
import { TRPCError } from "@trpc/server";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { EditListing } from "#features/listings/edit-listing";
import { paths } from "#paths";
import { serverCaller } from "#server/trpc";
import { PageHeader } from "#ui/page-header";

export const metadata: Metadata = { title: "Edit listing" };

export default async function EditListingPage({ params }: { params: Promise<{ listingId: string }> }) {
  const input = listingIdInput.safeParse(await params);
  if (!input.success) notFound();
  const caller = await serverCaller();
  const [localities, edited] = await Promise.all([
    caller.places.list({ kind: "Locality" }),
    caller.listings.content(input.data).catch((error: unknown) => {
      if (error instanceof TRPCError && error.code === "NOT_FOUND") notFound();
      throw error;
    }),
  ]);
  // Judged, or off the market, since the link was made.
  if (!edited.isEditable) redirect(paths.agentListings);
  return (
    <div className="grid grid-cols-1 gap-8">
      <PageHeader
        title={`Edit ${edited.title}`}
        description={
          edited.isReviewedFirst
            ? "Beside each field stands whether a change is live at once, or looked at by a moderator first while the public goes on reading what it reads now."
            : "The public does not see this listing now; every change is kept at once."
        }
      />
      <EditListing listingId={input.data.listingId} edited={edited} localities={localities} />
    </div>
  );
}
