import { privacyLinkInput } from "@repo/domain/privacy/privacy.schema";
import { TRPCError } from "@trpc/server";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { SiteHeader } from "#features/account/site-header";
import { LinkedPrivacyPage } from "#features/privacy/linked-privacy-page";
import { paths } from "#paths";
import { HydrateClient, prefetch, serverCaller, trpc } from "#server/trpc";
import { PageHeader } from "#ui/page-header";

// The address holds the key: it must reach neither search engines nor other sites.
export const metadata: Metadata = { title: "What you agreed to", robots: { index: false }, referrer: "no-referrer" };

type PageProps = { params: Promise<{ token: string }>; searchParams: Promise<Record<string, string | string[]>> };

export default async function Consent({ params, searchParams }: PageProps) {
  const link = privacyLinkInput.safeParse({ token: (await params).token, visitId: (await searchParams).visit });
  if (!link.success) notFound();
  const caller = await serverCaller();
  await caller.privacy.byLink(link.data).catch((error: unknown) => {
    if (error instanceof TRPCError && error.code === "NOT_FOUND") notFound();
    throw error;
  });
  prefetch(trpc.privacy.byLink.queryOptions(link.data));
  return (
    <>
      <SiteHeader me={await caller.identity.me()} />
      <main id="main" tabIndex={-1} className="mx-auto grid w-full max-w-3xl gap-6 px-gutter py-8 outline-none">
        <PageHeader
          title="Your privacy"
          description={
            <>
              What you agreed to, and who has your number. To see every agency at once, sign in with the address or
              number you gave them:{" "}
              <Link href={paths.privacy} className="underline">
                your privacy
              </Link>
              .
            </>
          }
        />
        <HydrateClient>
          <LinkedPrivacyPage link={link.data} />
        </HydrateClient>
      </main>
    </>
  );
}
