import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { SiteHeader } from "#features/account/site-header";
import { KeptMailPage } from "#features/mail/kept-mail-page";
import { paths } from "#paths";
import { HydrateClient, prefetch, serverCaller, trpc } from "#server/trpc";

export const metadata: Metadata = { title: "Kept mail", robots: { index: false } };

export default async function KeptMail() {
  const me = await (await serverCaller()).identity.me();
  if (!me) redirect(paths.signIn(paths.keptMail));
  if (me.mustSetUpSecondStep) redirect(paths.secondStep);
  if (me.platformRole !== "Admin") notFound();
  prefetch(trpc.messages.deadLetters.queryOptions());
  prefetch(trpc.messages.keptMails.queryOptions());
  return (
    <>
      <SiteHeader me={me} />
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-3xl px-gutter py-8 outline-none">
        <HydrateClient>
          <KeptMailPage />
        </HydrateClient>
      </main>
    </>
  );
}
