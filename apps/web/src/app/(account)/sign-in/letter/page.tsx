import type { Metadata } from "next";
import { safeNext } from "#features/account/safe-next";
import { SignInByLetter } from "#features/account/sign-in-by-letter";
import { Card } from "#ui/card";
import { PageHeader } from "#ui/page-header";

export const metadata: Metadata = { title: "Sign in by e-mail" };

type PageProps = { searchParams: Promise<Record<string, string | string[]>> };

export default async function SignInByLetterPage({ searchParams }: PageProps) {
  return (
    <>
      <PageHeader title="Sign in by e-mail" description="We send you a code, which takes the place of your password." />
      <Card className="sm:p-6!">
        <SignInByLetter next={safeNext((await searchParams).next)} />
      </Card>
    </>
  );
}
