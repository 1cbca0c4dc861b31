"use client";

import { MOST_PAPER_BYTES } from "@repo/domain/verification/verification-paper";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "#trpc/provider";
import { reasonText } from "#wording/error-wording";

/** Sends papers one after the other; `failures` tells of those that were refused since the last choice. */
export function useHandInPapers(requestId: string) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [isSending, setIsSending] = useState(false);
  const [failures, setFailures] = useState<readonly string[]>([]);
  const send = async (files: readonly File[]) => {
    setIsSending(true);
    setFailures([]);
    for (const file of files) {
      const reason = await sendPaper(requestId, file);
      if (reason !== null) setFailures((all) => [...all, `${file.name}: ${reasonText(reason)}`]);
    }
    await queryClient.invalidateQueries(trpc.verification.pathFilter());
    setIsSending(false);
  };
  return { isSending, failures, send };
}

/** Null when it arrived, else the key of a reason. */
async function sendPaper(requestId: string, file: File): Promise<string | null> {
  if (file.size > MOST_PAPER_BYTES) return "paper.tooLarge";
  try {
    const address = `/api/verifications/${requestId}?name=${encodeURIComponent(file.name)}`;
    const response = await fetch(address, { method: "POST", body: file });
    if (response.status === 201) return null;
    const answer: unknown = await response.json();
    return typeof answer === "object" && answer && "reason" in answer ? String(answer.reason) : "unexpected";
  } catch {
    return "upload.notSent";
  }
}
