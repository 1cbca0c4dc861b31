import type { Metadata } from "next";
import { KeptMailPage } from "#features/mail/kept-mail-page";
import { paths } from "#paths";
import { HydrateClient, prefetch, serverCaller, trpc } from "#server/trpc";
import { AdminPage } from "../admin-page";

export const metadata: Metadata = { title: "Kept mail", robots: { index: false } };

export default async function KeptMail() {
  const me = await (await serverCaller()).identity.me();
  if (me?.platformRole === "Admin") {
    prefetch(trpc.messages.deadLetters.queryOptions());
    prefetch(trpc.messages.keptMails.queryOptions());
  }
  return (
    <AdminPage path={paths.keptMail} here="Letters">
      <HydrateClient>
        <KeptMailPage />
      </HydrateClient>
    </AdminPage>
  );
}
