"use client";

import { X } from "lucide-react";
import * as RadixDialog from "radix-ui/dialog";
import { IconButton } from "./icon-button";

type OverlayHeadingProps = { title: string; description?: string | undefined };

/** Title, description and close button of a dialog or a sheet. */
export function OverlayHeading({ title, description }: OverlayHeadingProps) {
  return (
    <div className="flex items-start gap-4 py-4 pr-3 pl-5">
      <div className="grow py-1.5">
        <RadixDialog.Title className="text-lg leading-snug font-semibold">{title}</RadixDialog.Title>
        {description ? (
          <RadixDialog.Description className="mt-1 text-sm text-ink-muted">{description}</RadixDialog.Description>
        ) : null}
      </div>
      <RadixDialog.Close asChild>
        <IconButton label="Close">
          <X aria-hidden strokeWidth={1.75} />
        </IconButton>
      </RadixDialog.Close>
    </div>
  );
}
