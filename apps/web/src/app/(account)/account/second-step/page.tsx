import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SecondStepSettings } from "#features/account/second-step-settings";
import { paths } from "#paths";
import { HydrateClient, prefetchNow, serverCaller, trpc } from "#server/trpc";
import { PageHeader } from "#ui/page-header";

export const metadata: Metadata = { title: "Authenticator app", robots: { index: false } };

export default async function SecondStepPage() {
  const me = await (await serverCaller()).identity.me();
  if (!me) redirect(paths.signIn(paths.secondStep));
  await prefetchNow(trpc.identity.secondStep.queryOptions());
  return (
    <HydrateClient>
      <PageHeader title="Authenticator app" description={me.email} />
      <SecondStepSettings />
    </HydrateClient>
  );
}
