import type { Metadata } from "next";
import { FindAccount } from "#features/users/find-account";
import { paths } from "#paths";
import { PageHeader } from "#ui/page-header";
import { AdminPage } from "../admin-page";

export const metadata: Metadata = { title: "Accounts", robots: { index: false } };

export default function AdminPeoplePage() {
  return (
    <AdminPage path={paths.adminPeople} here="Accounts">
      <PageHeader title="Accounts" description="Suspensions and changes of role are kept in the audit trail." />
      <FindAccount />
    </AdminPage>
  );
}
