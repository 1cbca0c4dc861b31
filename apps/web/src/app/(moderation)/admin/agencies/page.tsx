import type { Metadata } from "next";
import { GovernAgencies } from "#features/agencies/govern-agencies";
import { paths } from "#paths";
import { HydrateClient } from "#server/trpc";
import { PageHeader } from "#ui/page-header";
import { AdminPage } from "../admin-page";

export const metadata: Metadata = { title: "Agencies", robots: { index: false } };

export default function AdminAgenciesPage() {
  return (
    <AdminPage path={paths.adminAgencies} here="Agencies">
      <PageHeader
        title="Agencies"
        description="A suspended agency has no desk and no public home. Nothing is removed."
      />
      <HydrateClient>
        <GovernAgencies />
      </HydrateClient>
    </AdminPage>
  );
}
