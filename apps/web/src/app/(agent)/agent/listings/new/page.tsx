import { EMPTY_DRAFT } from "@repo/domain/listings/draft-document";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ListingEditor } from "#features/listings/listing-editor";
import { paths } from "#paths";
import { serverCaller } from "#server/trpc";
import { PageHeader } from "#ui/page-header";

export const metadata: Metadata = { title: "New listing" };

/** Nothing is stored before something is typed. */
export default async function NewListingPage() {
  const caller = await serverCaller();
  const [me, localities] = await Promise.all([caller.identity.me(), caller.places.list({ kind: "Locality" })]);
  const agencyId = me?.memberships[0]?.agencyId;
  if (!agencyId) redirect(paths.home);
  const draft = {
    draftId: crypto.randomUUID(),
    agencyId,
    version: 0,
    savedAt: null,
    document: EMPTY_DRAFT,
    listingId: null,
  };
  return (
    <div className="grid grid-cols-1 gap-8">
      <PageHeader
        title="New listing"
        description="A moderator looks at it first. You see their answer under My listings."
      />
      <ListingEditor draft={draft} localities={localities} />
    </div>
  );
}
