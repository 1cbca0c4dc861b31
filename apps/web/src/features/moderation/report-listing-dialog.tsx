"use client";

import { Flag } from "lucide-react";
import dynamic from "next/dynamic";
import { Button } from "#ui/button";
import { LetterDialog } from "#ui/letter-dialog";
import { Skeleton } from "#ui/skeleton";
import type { ReportListingFormProps } from "./report-listing-form";

// Few who look at a home report it: the form and its checks come when it is opened.
const ReportListingForm = dynamic(() => import("./report-listing-form").then((module) => module.ReportListingForm), {
  loading: () => <Skeleton className="h-105 w-full" />,
});

type ReportListingDialogProps = Omit<ReportListingFormProps, "onSent">;

/**
 * Tells the moderators that something about a home is wrong; the letter that follows tells what came of it. The words are
 * the same for a second report from one address, so that nobody learns who reported a home.
 */
export function ReportListingDialog(props: ReportListingDialogProps) {
  return (
    <LetterDialog
      title="Report this listing"
      description="A moderator reads it. The agent does not learn who you are."
      trigger={
        <Button variant="quiet" size="sm">
          <Flag aria-hidden strokeWidth={1.75} />
          Report this listing
        </Button>
      }
      form={(onSent) => <ReportListingForm {...props} onSent={onSent} />}
      sentTitle="Thank you, we look into it"
      sentText={(to) => (
        <>
          A letter to {to} confirms the report, and another one tells what came of it. Reports from one address about
          one home count once.
        </>
      )}
      backText="Back to the home"
    />
  );
}
