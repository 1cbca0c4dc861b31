import type { Metadata } from "next";
import Link from "next/link";
import { RegisterForm } from "#features/account/register-form";
import { paths } from "#paths";
import { Card } from "#ui/card";
import { PageHeader } from "#ui/page-header";

export const metadata: Metadata = { title: "Create an account" };

export default function RegisterPage() {
  return (
    <>
      <PageHeader title="Create an account" description="Your enquiries and visits stay together under one name." />
      <Card className="sm:p-6!">
        <RegisterForm />
      </Card>
      <p className="text-ink-muted">
        Already have one?{" "}
        <Link href={paths.signIn()} className="font-semibold text-accent underline underline-offset-4">
          Sign in
        </Link>
      </p>
    </>
  );
}
