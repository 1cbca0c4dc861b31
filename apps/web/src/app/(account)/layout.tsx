import type { ReactNode } from "react";
import { SiteHeader } from "#features/account/site-header";
import { serverCaller } from "#server/trpc";
import { TrpcProvider } from "#trpc/provider";

export default async function AccountLayout({ children }: { children: ReactNode }) {
  const caller = await serverCaller();
  return (
    <TrpcProvider>
      <SiteHeader me={await caller.identity.me()} />
      <main id="main" tabIndex={-1} className="mx-auto grid max-w-md gap-6 px-gutter py-12">
        {children}
      </main>
    </TrpcProvider>
  );
}
