import { draftIdInput } from "@repo/domain/listings/listing-draft.schema";
import { TRPCError } from "@trpc/server";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { ListingEditor } from "#features/listings/listing-editor";
import { paths } from "#paths";
import { serverCaller } from "#server/trpc";
import { PageHeader } from "#ui/page-header";

export const metadata: Metadata = { title: "Draft" };

export default async function ListingDraftPage({ params }: { params: Promise<{ draftId: string }> }) {
  const input = draftIdInput.safeParse(await params);
  if (!input.success) notFound();
  const caller = await serverCaller();
  const localities = await caller.places.list({ kind: "Locality" });
  const { id, updatedAt, ...draft } = await caller.listingDrafts.show(input.data).catch((error: unknown) => {
    if (error instanceof TRPCError && error.code === "NOT_FOUND") notFound();
    // Handed in by now, here or on another device.
    if (error instanceof TRPCError && error.code === "PRECONDITION_FAILED") redirect(paths.agentListings);
    throw error;
  });
  return (
    <div className="grid grid-cols-1 gap-8">
      <PageHeader title="New listing" description="It is seen by your agency alone until you send it." />
      <ListingEditor draft={{ ...draft, draftId: id, savedAt: updatedAt }} localities={localities} />
    </div>
  );
}
