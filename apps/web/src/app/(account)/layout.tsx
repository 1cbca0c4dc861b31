import type { ReactNode } from "react";
import { SiteHeader } from "#features/account/site-header";
import { serverCaller } from "#server/trpc";

export default async function AccountLayout({ children }: { children: ReactNode }) {
  const caller = await serverCaller();
  return (
    <>
      <SiteHeader me={await caller.identity.me()} />
      <main id="main" tabIndex={-1} className="mx-auto grid max-w-md gap-6 px-gutter py-12">
        {children}
      </main>
    </>
  );
}
