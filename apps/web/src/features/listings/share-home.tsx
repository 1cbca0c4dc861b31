"use client";

import { Printer, Share2 } from "lucide-react";
import { Button } from "#ui/button";
import { toast } from "#ui/toast";

/** Hands the page on by what the device has for it, or its address to paste; and prints it. */
export function ShareHome({ title }: { title: string }) {
  return (
    <div className="-ml-3 flex flex-wrap print:hidden">
      <Button variant="quiet" size="sm" onClick={() => void share(title)}>
        <Share2 aria-hidden strokeWidth={1.75} />
        Share
      </Button>
      <Button variant="quiet" size="sm" onClick={() => window.print()}>
        <Printer aria-hidden strokeWidth={1.75} />
        Print
      </Button>
    </div>
  );
}

async function share(title: string): Promise<void> {
  const { origin, pathname } = window.location;
  const url = origin + pathname;
  try {
    // Not every browser has it, whatever its types say.
    if ("share" in navigator) await navigator.share({ title, url });
    else await copy(url);
  } catch (error) {
    // Whoever closes the sheet wanted nothing copied either.
    if (!(error instanceof DOMException && error.name === "AbortError")) await copy(url);
  }
}

async function copy(url: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(url);
    toast.success("Link copied");
  } catch {
    toast.info("Copy this link", { description: url });
  }
}
