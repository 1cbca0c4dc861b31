import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { SiteHeader } from "#features/account/site-header";
import { FindAccount } from "#features/users/find-account";
import { paths } from "#paths";
import { serverCaller } from "#server/trpc";
import { PageHeader } from "#ui/page-header";

export const metadata: Metadata = { title: "Accounts", robots: { index: false } };

export default async function AdminPeoplePage() {
  const me = await (await serverCaller()).identity.me();
  if (!me) redirect(paths.signIn(paths.adminPeople));
  if (me.mustSetUpSecondStep) redirect(paths.secondStep);
  if (me.platformRole !== "Admin") notFound();
  return (
    <>
      <SiteHeader me={me} />
      <main id="main" tabIndex={-1} className="mx-auto grid w-full max-w-3xl gap-6 px-gutter py-8 outline-none">
        <PageHeader title="Accounts" description="Suspensions and changes of role are kept in the audit trail." />
        <FindAccount />
      </main>
    </>
  );
}
