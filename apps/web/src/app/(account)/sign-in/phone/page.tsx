import { MARKET_CODES } from "@repo/domain/markets/market";
import { marketOf } from "@repo/domain/markets/markets";
import type { Metadata } from "next";
import { safeNext } from "#features/account/safe-next";
import { SignInByPhone } from "#features/account/sign-in-by-phone";
import { Card } from "#ui/card";
import { PageHeader } from "#ui/page-header";

export const metadata: Metadata = { title: "Sign in by phone" };

type PageProps = { searchParams: Promise<Record<string, string | string[]>> };

export default async function SignInByPhonePage({ searchParams }: PageProps) {
  return (
    <>
      <PageHeader
        title="Sign in by phone"
        description="We send a code to the number of your account, which takes the place of your password."
      />
      <Card className="sm:p-6!">
        <SignInByPhone next={safeNext((await searchParams).next)} prefix={marketOf(MARKET_CODES[0]).phonePrefix} />
      </Card>
    </>
  );
}
