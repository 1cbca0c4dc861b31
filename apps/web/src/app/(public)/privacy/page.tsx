import type { Metadata } from "next";
import Link from "next/link";
import { SiteHeader } from "#features/account/site-header";
import { KeptTerms } from "#features/privacy/kept-terms";
import { paths } from "#paths";
import { serverCaller } from "#server/trpc";
import { PageHeader } from "#ui/page-header";

export const metadata: Metadata = { title: "What we keep, and for how long" };

export default async function KeptData() {
  const me = await (await serverCaller()).identity.me();
  return (
    <>
      <SiteHeader me={me} />
      <main id="main" tabIndex={-1} className="mx-auto grid w-full max-w-3xl gap-6 px-gutter py-8 outline-none">
        <PageHeader
          title="What we keep, and for how long"
          description={
            <>
              What you agreed to and who has your number is under{" "}
              <Link href={paths.privacy} className="underline">
                your privacy
              </Link>
              . Without an account, every letter about your question and the page of your visit lead there.
            </>
          }
        />
        <KeptTerms />
      </main>
    </>
  );
}
