import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NewListingForm } from "#features/listings/new-listing-form";
import { paths } from "#paths";
import { serverCaller } from "#server/trpc";
import { PageHeader } from "#ui/page-header";

export const metadata: Metadata = { title: "New listing" };

export default async function NewListingPage() {
  const caller = await serverCaller();
  const [me, localities] = await Promise.all([caller.identity.me(), caller.places.list({ kind: "Locality" })]);
  const agencyId = me?.memberships[0]?.agencyId;
  if (!agencyId) redirect(paths.home);
  return (
    <div className="mx-auto grid max-w-2xl gap-8">
      <PageHeader
        title="New listing"
        description="A moderator looks at it first. You see their answer under My listings."
      />
      <NewListingForm
        agencyId={agencyId}
        localities={localities.toSorted((a, b) => a.partOf.localeCompare(b.partOf) || a.name.localeCompare(b.name))}
      />
    </div>
  );
}
