import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PassSecondStep } from "#features/account/pass-second-step";
import { safeNext } from "#features/account/safe-next";
import { paths } from "#paths";
import { serverCaller } from "#server/trpc";
import { Card } from "#ui/card";
import { PageHeader } from "#ui/page-header";

export const metadata: Metadata = { title: "Second step", robots: { index: false } };

type PageProps = { searchParams: Promise<Record<string, string | string[]>> };

export default async function SignInCodePage({ searchParams }: PageProps) {
  const next = safeNext((await searchParams).next);
  const step = await (await serverCaller()).identity.nextStep();
  if (step !== "Code") redirect(paths.signIn(next));
  return (
    <>
      <PageHeader title="Second step" description="Open the authenticator app on your phone." />
      <Card className="sm:p-6!">
        <PassSecondStep next={next} />
      </Card>
    </>
  );
}
