"use client";

import { Flag, MailCheck } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "#ui/button";
import { Dialog, DialogClose } from "#ui/dialog";
import { Skeleton } from "#ui/skeleton";
import type { ReportListingFormProps } from "./report-listing-form";

// Few who look at a home report it: the form and its checks come when it is opened.
const ReportListingForm = dynamic(() => import("./report-listing-form").then((module) => module.ReportListingForm), {
  loading: () => <Skeleton className="h-105 w-full" />,
});

type ReportListingDialogProps = Omit<ReportListingFormProps, "onSent">;

/** Tells the moderators that something about a home is wrong; the letter that follows tells what came of it. */
export function ReportListingDialog(props: ReportListingDialogProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [sentTo, setSentTo] = useState<string>();
  const open = (next: boolean) => {
    setIsOpen(next);
    if (next) setSentTo(undefined);
  };
  return (
    <Dialog
      title={sentTo === undefined ? "Report this listing" : "Thank you, we look into it"}
      {...(sentTo === undefined && { description: "A moderator reads it. The agent does not learn who you are." })}
      open={isOpen}
      onOpenChange={open}
      trigger={
        <Button variant="quiet" size="sm">
          <Flag aria-hidden strokeWidth={1.75} />
          Report this listing
        </Button>
      }
    >
      {sentTo === undefined ? <ReportListingForm {...props} onSent={setSentTo} /> : <Sent to={sentTo} />}
    </Dialog>
  );
}

/** The same words for a second report from one address, so that nobody learns who reported a home. */
function Sent({ to }: { to: string }) {
  return (
    <div role="status" className="grid gap-5">
      <p className="flex gap-3">
        <MailCheck aria-hidden strokeWidth={1.75} className="size-6 shrink-0 text-accent" />
        <span>
          A letter to <strong className="break-all">{to}</strong> confirms the report, and another one tells what came
          of it. Reports from one address about one home count once.
        </span>
      </p>
      <DialogClose asChild>
        <Button variant="primary">Back to the home</Button>
      </DialogClose>
    </div>
  );
}
