import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { PrivacyPage } from "#features/privacy/privacy-page";
import { paths } from "#paths";
import { HydrateClient, prefetchNow, serverCaller, trpc } from "#server/trpc";
import { PageHeader } from "#ui/page-header";

export const metadata: Metadata = { title: "Your privacy", robots: { index: false } };

export default async function Privacy() {
  const me = await (await serverCaller()).identity.me();
  if (!me) redirect(paths.signIn(paths.privacy));
  await prefetchNow(trpc.privacy.mine.queryOptions());
  return (
    <HydrateClient>
      <PageHeader
        title="Your privacy"
        description={
          <>
            What you agreed to, and who has your number.{" "}
            <Link href={paths.keptData} className="underline">
              What we keep, and for how long
            </Link>
          </>
        }
      />
      <PrivacyPage timeZone={me.memberships[0]?.timeZone ?? "Asia/Kolkata"} />
    </HydrateClient>
  );
}
