"use client";

import { BellPlus } from "lucide-react";
import dynamic from "next/dynamic";
import { Button } from "#ui/button";
import { LetterDialog } from "#ui/letter-dialog";
import { Skeleton } from "#ui/skeleton";
import type { SaveSearchFormProps } from "./save-search-form";

// Few who search save it at once: the form and its checks come when it is opened.
const SaveSearchForm = dynamic(() => import("./save-search-form").then((module) => module.SaveSearchForm), {
  loading: () => <Skeleton className="h-105 w-full" />,
});

type SaveSearchDialogProps = Omit<SaveSearchFormProps, "onSent">;

/** Asks where and how often to tell; the address confirms before anything is sent. */
export function SaveSearchDialog(props: SaveSearchDialogProps) {
  return (
    <LetterDialog
      title="Tell me about new homes"
      description="New homes, lower prices and homes offered again, each told once."
      trigger={
        <Button size="sm">
          <BellPlus aria-hidden strokeWidth={1.75} />
          Save search
        </Button>
      }
      form={(onSent) => <SaveSearchForm {...props} onSent={onSent} />}
      sentTitle="Check your inbox"
      sentText={(to) => (
        <>
          If {to} does not get these alerts yet, a letter with a link is on its way there. Alerts begin when you
          confirm, and every one of them lets you stop.
        </>
      )}
      backText="Back to the homes"
    />
  );
}
