import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { SiteHeader } from "#features/account/site-header";
import { DeskLive } from "#features/leads/desk-live";
import { paths } from "#paths";
import { serverCaller } from "#server/trpc";
import { LiveTrpcProvider } from "#trpc/live-provider";
import { DeskTabs } from "./desk-tabs";

/** Sends strangers to the sign-in; what a member may see is decided by every procedure itself. */
export default async function AgentLayout({ children }: { children: ReactNode }) {
  const me = await (await serverCaller()).identity.me();
  if (!me) redirect(paths.signIn(paths.agent));
  if (me.memberships.length === 0) redirect(paths.home);
  return (
    <LiveTrpcProvider>
      <SiteHeader me={me} />
      <div className="border-b border-line">
        <div className="mx-auto flex max-w-6xl items-center justify-between gap-4 px-gutter">
          <DeskTabs isManager={me.memberships.some(({ role }) => role === "Manager")} />
          <DeskLive />
        </div>
      </div>
      <main id="main" tabIndex={-1} className="mx-auto max-w-6xl px-gutter pt-8 pb-28 outline-none">
        {children}
      </main>
    </LiveTrpcProvider>
  );
}
