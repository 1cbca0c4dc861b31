import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import type { ReactNode } from "react";
import { SiteHeader } from "#features/account/site-header";
import { paths } from "#paths";
import { serverCaller } from "#server/trpc";
import { type AdminTab, AdminTabs } from "./admin-tabs";

type Props = { path: Route; here: AdminTab; children: ReactNode };

/** Sends strangers to the sign-in and administrators without an app to set one up; to others the page is not there. */
export async function AdminPage({ path, here, children }: Props) {
  const me = await (await serverCaller()).identity.me();
  if (!me) redirect(paths.signIn(path));
  if (me.mustSetUpSecondStep) redirect(paths.secondStep);
  if (me.platformRole !== "Admin") notFound();
  return (
    <>
      <SiteHeader me={me} />
      <main id="main" tabIndex={-1} className="mx-auto grid w-full max-w-3xl gap-6 px-gutter py-8 outline-none">
        <AdminTabs here={here} />
        {children}
      </main>
    </>
  );
}
