import type { Metadata } from "next";
import Link from "next/link";
import { safeNext } from "#features/account/safe-next";
import { SignInForm } from "#features/account/sign-in-form";
import { paths } from "#paths";
import { Card } from "#ui/card";
import { PageHeader } from "#ui/page-header";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>;
}) {
  const { next } = await searchParams;
  return (
    <>
      <PageHeader title="Sign in" description="For agents, moderators and buyers with an account." />
      <Card className="sm:p-6!">
        <SignInForm next={safeNext(next)} />
      </Card>
      <p className="text-ink-muted">
        <Link
          href={paths.signInByLetter(safeNext(next))}
          className="font-semibold text-accent underline underline-offset-4"
        >
          Sign in with a code by e-mail
        </Link>
      </p>
      <p className="text-ink-muted">
        <Link href={paths.askReset} className="font-semibold text-accent underline underline-offset-4">
          Forgot your password?
        </Link>
      </p>
      <p className="text-ink-muted">
        New here?{" "}
        <Link href={paths.register} className="font-semibold text-accent underline underline-offset-4">
          Create an account
        </Link>
        . You can search, ask and book visits without one.
      </p>
    </>
  );
}
