"use client";

import { MOST_UPLOAD_BYTES } from "@repo/domain/listings/upload";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "#trpc/provider";
import { reasonText } from "#wording/error-wording";

export type Sending = { key: string; name: string; percent: number; failure: string | null };

/** Sends files one after the other and says how far each came; what failed stays in the list until it is put away. */
export function useUploadPhotos(listingId: string) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [sendings, setSendings] = useState<readonly Sending[]>([]);
  const change = (key: string, changes: Partial<Sending>) =>
    setSendings((all) => all.map((one) => (one.key === key ? { ...one, ...changes } : one)));
  const putAway = (key: string) => setSendings((all) => all.filter((one) => one.key !== key));

  const send = async (files: readonly File[]) => {
    const queued = files.map((file) => ({ file, key: crypto.randomUUID() }));
    setSendings((all) => [
      ...all,
      ...queued.map(({ file, key }) => ({ key, name: file.name, percent: 0, failure: null })),
    ]);
    for (const { file, key } of queued) {
      const failure = await sendFile(listingId, file, (percent) => change(key, { percent }));
      if (failure === null) putAway(key);
      else change(key, { failure: reasonText(failure) });
      await queryClient.invalidateQueries(trpc.media.photos.queryFilter({ listingId }));
    }
  };
  return { sendings, send, putAway };
}

/** Null when it arrived, else the key of a reason. (`fetch` cannot tell how far it is.) */
function sendFile(listingId: string, file: File, onProgress: (percent: number) => void): Promise<string | null> {
  if (file.size > MOST_UPLOAD_BYTES) return Promise.resolve("upload.tooLarge");
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/uploads/${listingId}?name=${encodeURIComponent(file.name)}`);
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.round((loaded / total) * 100));
    request.onload = () => resolve(request.status === 201 ? null : reasonIn(request.responseText));
    request.onerror = () => resolve("upload.notSent");
    request.send(file);
  });
}

function reasonIn(text: string): string {
  try {
    const answer: unknown = JSON.parse(text);
    return typeof answer === "object" && answer && "reason" in answer ? String(answer.reason) : "unexpected";
  } catch {
    return "unexpected";
  }
}
