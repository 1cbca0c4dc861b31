import type { Metadata } from "next";
import { FeatureSwitches } from "#features/platform/feature-switches";
import { paths } from "#paths";
import { HydrateClient } from "#server/trpc";
import { PageHeader } from "#ui/page-header";
import { AdminPage } from "../admin-page";

export const metadata: Metadata = { title: "Switches", robots: { index: false } };

export default function AdminSwitchesPage() {
  return (
    <AdminPage path={paths.adminSwitches} here="Switches">
      <PageHeader
        title="Switches"
        description="Parts of the platform that can be turned off. Counts within five seconds."
      />
      <HydrateClient>
        <FeatureSwitches />
      </HydrateClient>
    </AdminPage>
  );
}
