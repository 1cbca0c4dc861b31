import type { Metadata } from "next";
import Link from "next/link";
import { webEnv } from "#env";
import { safeNext } from "#features/account/safe-next";
import { SignInForm } from "#features/account/sign-in-form";
import { SignInWithGoogle } from "#features/account/sign-in-with-google";
import { paths } from "#paths";
import { Card } from "#ui/card";
import { PageHeader } from "#ui/page-header";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>;
}) {
  const { next, error } = await searchParams;
  // Read with the request, as a page made at build time would know no environment.
  const hasGoogle = webEnv().GOOGLE_CLIENT_ID !== undefined;
  return (
    <>
      <PageHeader title="Sign in" description="For agents, moderators and buyers with an account." />
      <Card className="sm:p-6!">
        <SignInForm next={safeNext(next)} />
      </Card>
      {hasGoogle ? (
        <SignInWithGoogle next={safeNext(next)} failure={typeof error === "string" ? error : undefined} />
      ) : null}
      <p className="text-ink-muted">
        <Link
          href={paths.signInByLetter(safeNext(next))}
          className="font-semibold text-accent underline underline-offset-4"
        >
          Sign in with a code by e-mail
        </Link>
      </p>
      <p className="text-ink-muted">
        <Link
          href={paths.signInByPhone(safeNext(next))}
          className="font-semibold text-accent underline underline-offset-4"
        >
          Sign in with a code to your phone
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
