import { searchAuditInput } from "@repo/domain/platform/audit.schema";
import type { Metadata } from "next";
import { AuditTrail } from "#features/platform/audit-trail";
import { paths } from "#paths";
import { HydrateClient } from "#server/trpc";
import { PageHeader } from "#ui/page-header";
import { AdminPage } from "../admin-page";

export const metadata: Metadata = { title: "Audit trail", robots: { index: false } };

type Asked = Promise<Record<string, string | string[] | undefined>>;

export default async function AdminAuditPage({ searchParams }: { searchParams: Asked }) {
  const given = Object.entries(await searchParams).filter(([, value]) => value !== "" && value !== undefined);
  const asked = searchAuditInput.safeParse(Object.fromEntries(given));
  return (
    <AdminPage path={paths.adminAudit()} here="Audit trail">
      <PageHeader title="Audit trail" description="Who did what, and when. Every line is sealed into a chain." />
      <HydrateClient>
        <AuditTrail asked={asked.success ? asked.data : {}} isReadable={asked.success} />
      </HydrateClient>
    </AdminPage>
  );
}
