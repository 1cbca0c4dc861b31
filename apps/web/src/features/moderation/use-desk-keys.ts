"use client";

import type { QueueItem } from "@repo/domain/moderation/moderation.schema";
import { useState } from "react";
import { useShortcuts } from "#ui/use-shortcuts";

type DeskKeys = {
  queue: readonly QueueItem[];
  shownId: string | undefined;
  onShow: (listingId: string) => void;
  onToggle: (listingId: string) => void;
};

/** j and k go through the queue, x chooses; returns what is read out of it. */
export function useDeskKeys({ queue, shownId, onShow, onToggle }: DeskKeys): string {
  const [said, setSaid] = useState("");
  const shownAt = queue.findIndex(({ listingId }) => listingId === shownId);
  const go = (step: 1 | -1) => {
    const next = queue[shownAt + step];
    if (next) onShow(next.listingId);
    setSaid(
      next
        ? `${shownAt + step + 1} of ${queue.length}: ${next.title}`
        : step > 0
          ? "No listing after this"
          : "No listing before this",
    );
  };
  useShortcuts({
    j: () => go(1),
    k: () => go(-1),
    x: () => {
      if (shownId !== undefined) onToggle(shownId);
    },
  });
  return said;
}
