import { VERIFICATION_LISTS, verificationInput } from "@repo/domain/verification/verification.schema";
import { TRPCError } from "@trpc/server";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { SiteHeader } from "#features/account/site-header";
import { VerificationCase } from "#features/verification/verification-case";
import { VerificationQueue } from "#features/verification/verification-queue";
import { paths } from "#paths";
import { HydrateClient, prefetchNow, serverCaller, trpc } from "#server/trpc";
import { ModerationTabs } from "../moderation-tabs";

export const metadata: Metadata = { title: "Verification" };

type PageProps = { searchParams: Promise<{ shown?: string; request?: string }> };

export default async function VerificationsPage({ searchParams }: PageProps) {
  const caller = await serverCaller();
  const me = await caller.identity.me();
  const { shown: asked, request } = await searchParams;
  const shown = VERIFICATION_LISTS.find((name) => name === asked) ?? "Waiting";
  const opened = request === undefined ? undefined : verificationInput.safeParse({ requestId: request }).data;
  if (!me) redirect(paths.signIn(paths.verifications()));
  if (me.mustSetUpSecondStep) redirect(paths.secondStep);
  if (me.platformRole === "Buyer" || (request !== undefined && !opened)) notFound();
  if (opened) {
    await caller.verification.caseOf(opened).catch((error: unknown) => {
      if (error instanceof TRPCError && error.code === "NOT_FOUND") notFound();
      throw error;
    });
    await prefetchNow(trpc.verification.caseOf.queryOptions(opened));
  } else await prefetchNow(trpc.verification.queue.queryOptions({ shown }));
  return (
    <>
      <SiteHeader me={me} />
      <main id="main" tabIndex={-1} className="px-gutter py-6 outline-none">
        <ModerationTabs here="Verification" />
        <HydrateClient>
          {opened ? (
            <VerificationCase requestId={opened.requestId} />
          ) : (
            <VerificationQueue shown={shown} now={new Date().toISOString()} />
          )}
        </HydrateClient>
      </main>
    </>
  );
}
