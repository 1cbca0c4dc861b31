import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { OwnMeasures } from "#features/account/own-measures";
import { paths } from "#paths";
import { HydrateClient, prefetchNow, serverCaller, trpc } from "#server/trpc";
import { PageHeader } from "#ui/page-header";

export const metadata: Metadata = { title: "Decisions about you" };

export default async function StandingPage() {
  const me = await (await serverCaller()).identity.me();
  if (!me) redirect(paths.signIn(paths.standing));
  await prefetchNow(trpc.enforcement.mine.queryOptions());
  return (
    <HydrateClient>
      <PageHeader title="Decisions about you" description={me.email} />
      <OwnMeasures />
    </HydrateClient>
  );
}
