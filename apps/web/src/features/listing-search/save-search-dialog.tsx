"use client";

import { BellPlus, MailCheck } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "#ui/button";
import { Dialog, DialogClose } from "#ui/dialog";
import { Skeleton } from "#ui/skeleton";
import type { SaveSearchFormProps } from "./save-search-form";

// Few who search save it at once: the form and its checks come when it is opened.
const SaveSearchForm = dynamic(() => import("./save-search-form").then((module) => module.SaveSearchForm), {
  loading: () => <Skeleton className="h-105 w-full" />,
});

type SaveSearchDialogProps = Omit<SaveSearchFormProps, "onSent">;

/** Asks where and how often to tell; the address confirms before anything is sent. */
export function SaveSearchDialog(props: SaveSearchDialogProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [sentTo, setSentTo] = useState<string>();
  const open = (next: boolean) => {
    setIsOpen(next);
    if (next) setSentTo(undefined);
  };
  return (
    <Dialog
      title={sentTo === undefined ? "Tell me about new homes" : "Check your inbox"}
      {...(sentTo === undefined && { description: "New homes, lower prices and homes offered again, each told once." })}
      open={isOpen}
      onOpenChange={open}
      trigger={
        <Button size="sm">
          <BellPlus aria-hidden strokeWidth={1.75} />
          Save search
        </Button>
      }
    >
      {sentTo === undefined ? <SaveSearchForm {...props} onSent={setSentTo} /> : <Sent to={sentTo} />}
    </Dialog>
  );
}

function Sent({ to }: { to: string }) {
  return (
    <div role="status" className="grid gap-5">
      <p className="flex gap-3">
        <MailCheck aria-hidden strokeWidth={1.75} className="size-6 shrink-0 text-accent" />
        <span>
          If <strong className="break-all">{to}</strong> does not get these alerts yet, a letter with a link is on its
          way there. Alerts begin when you confirm, and every one of them lets you stop.
        </span>
      </p>
      <DialogClose asChild>
        <Button variant="primary">Back to the homes</Button>
      </DialogClose>
    </div>
  );
}
