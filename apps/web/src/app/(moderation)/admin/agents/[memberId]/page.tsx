import { memberInput } from "@repo/domain/enforcement/enforcement.schema";
import { TRPCError } from "@trpc/server";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { SiteHeader } from "#features/account/site-header";
import { MemberMeasures } from "#features/moderation/member-measures";
import { paths } from "#paths";
import { HydrateClient, prefetchNow, serverCaller, trpc } from "#server/trpc";
import { ModerationTabs } from "../../moderation-tabs";

export const metadata: Metadata = { title: "Agent" };

type PageProps = { params: Promise<{ memberId: string }> };

export default async function AgentPage({ params }: PageProps) {
  const caller = await serverCaller();
  const me = await caller.identity.me();
  const asked = memberInput.safeParse(await params);
  if (!asked.success) notFound();
  const { memberId } = asked.data;
  if (!me) redirect(paths.signIn(paths.adminAgent(memberId)));
  if (me.mustSetUpSecondStep) redirect(paths.secondStep);
  if (me.platformRole === "Buyer") notFound();
  await caller.enforcement.ofMember({ memberId }).catch((error: unknown) => {
    if (error instanceof TRPCError && error.code === "NOT_FOUND") notFound();
    throw error;
  });
  await prefetchNow(trpc.enforcement.ofMember.queryOptions({ memberId }));
  return (
    <>
      <SiteHeader me={me} />
      <main id="main" tabIndex={-1} className="px-gutter py-6 outline-none">
        <ModerationTabs here="Agents" />
        <HydrateClient>
          <MemberMeasures memberId={memberId} />
        </HydrateClient>
      </main>
    </>
  );
}
