import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ImportHomes } from "#features/listings/import-homes";
import { paths } from "#paths";
import { serverCaller } from "#server/trpc";
import { PageHeader } from "#ui/page-header";

export const metadata: Metadata = { title: "Import listings" };

export default async function ImportListingsPage() {
  const caller = await serverCaller();
  const me = await caller.identity.me();
  const agencyId = me?.memberships[0]?.agencyId;
  if (!agencyId) redirect(paths.home);
  return (
    <div className="grid grid-cols-1 gap-8">
      <PageHeader
        title="Import listings"
        description="From your own file, through the same checks as the form. A home is known by your number of it, so the same file twice adds nothing."
      />
      <ImportHomes agencyId={agencyId} />
    </div>
  );
}
