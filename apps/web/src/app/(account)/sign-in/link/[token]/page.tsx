import type { Metadata } from "next";
import { SignInByLink } from "#features/account/sign-in-by-link";
import { Card } from "#ui/card";
import { PageHeader } from "#ui/page-header";

export const metadata: Metadata = { title: "Sign in", robots: { index: false }, referrer: "no-referrer" };

type PageProps = { params: Promise<{ token: string }> };

/** Opening it does nothing: programs that look into letters open every link. */
export default async function SignInLinkPage({ params }: PageProps) {
  const { token } = await params;
  return (
    <>
      <PageHeader title="Sign in" description="The link of your letter works once." />
      <Card className="sm:p-6!">
        <SignInByLink token={token} />
      </Card>
    </>
  );
}
