import type { Metadata } from "next";
import { AskResetForm } from "#features/account/ask-reset-form";
import { Card } from "#ui/card";
import { PageHeader } from "#ui/page-header";

export const metadata: Metadata = { title: "Forgotten password" };

export default function AskResetPage() {
  return (
    <>
      <PageHeader title="Forgotten password" description="We send you a link to choose a new one." />
      <Card className="sm:p-6!">
        <AskResetForm />
      </Card>
    </>
  );
}
