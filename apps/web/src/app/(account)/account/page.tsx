import { MARKET_CODES } from "@repo/domain/markets/market";
import { marketOf } from "@repo/domain/markets/markets";
import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { ChangePasswordForm } from "#features/account/change-password-form";
import { OwnPhone } from "#features/account/own-phone";
import { RecentActivity } from "#features/account/recent-activity";
import { SignedInDevices } from "#features/account/signed-in-devices";
import { paths } from "#paths";
import { HydrateClient, prefetchNow, serverCaller, trpc } from "#server/trpc";
import { Card } from "#ui/card";
import { PageHeader } from "#ui/page-header";

export const metadata: Metadata = { title: "Password and devices" };

export default async function AccountPage() {
  const caller = await serverCaller();
  const me = await caller.identity.me();
  if (!me) redirect(paths.signIn(paths.account));
  const [events] = await Promise.all([
    caller.identity.events(),
    prefetchNow(trpc.identity.sessions.queryOptions()),
    prefetchNow(trpc.identity.ownPhone.queryOptions()),
  ]);
  const timeZone = me.memberships[0]?.timeZone ?? "Asia/Kolkata";
  return (
    <HydrateClient>
      <PageHeader title="Password and devices" description={me.email} />
      <Card id="change-password" className="scroll-mt-20 sm:p-6!">
        <ChangePasswordForm />
      </Card>
      <Link href={paths.secondStep} className="font-semibold text-accent underline underline-offset-4">
        Authenticator app and recovery codes
      </Link>
      <OwnPhone prefix={marketOf(MARKET_CODES[0]).phonePrefix} />
      <SignedInDevices timeZone={timeZone} />
      <RecentActivity events={events} timeZone={timeZone} />
    </HydrateClient>
  );
}
