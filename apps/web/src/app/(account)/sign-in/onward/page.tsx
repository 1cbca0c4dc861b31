import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { safeNext } from "#features/account/safe-next";
import { paths } from "#paths";
import { serverCaller } from "#server/trpc";

export const metadata: Metadata = { title: "Sign in", robots: { index: false } };

type PageProps = { searchParams: Promise<Record<string, string | string[]>> };

/** Where a provider's sign-in comes back to: leads on to the second step, or to what somebody came for. */
export default async function SignInOnwardPage({ searchParams }: PageProps) {
  const next = safeNext((await searchParams).next);
  const step = await (await serverCaller()).identity.nextStep();
  redirect({ None: next, Code: paths.signInCode(next), SetUp: paths.secondStep }[step]);
}
