import type { Metadata } from "next";
import { ResetPasswordForm } from "#features/account/reset-password-form";
import { Card } from "#ui/card";
import { PageHeader } from "#ui/page-header";

// The address is the key: it must not leave with a link or be found.
export const metadata: Metadata = { title: "New password", robots: { index: false }, referrer: "no-referrer" };

export default async function ResetPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  return (
    <>
      <PageHeader title="New password" description="All your devices are signed out after that." />
      <Card className="sm:p-6!">
        <ResetPasswordForm token={token} />
      </Card>
    </>
  );
}
