"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { useTRPC } from "#trpc/provider";
import { type ApiFailure, failureText, isOutOfReach } from "#wording/failure";
import { removeDraftCopy, writeDraftCopy } from "./draft-copy";
import { type DraftAtStart, DraftSaver, type SaveFailure } from "./draft-saver";

/** A saver for as long as the page is open; it goes on when the network is back, and once more when the page is left. */
export function useDraftSaver(start: DraftAtStart, onBegun: (draftId: string) => void) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  // A paused mutation would say nothing while the network is gone.
  const { mutateAsync: send } = useMutation(trpc.listingDrafts.save.mutationOptions({ networkMode: "always" }));
  const [saver] = useState(() => {
    let isNew = start.savedAt === null;
    return new DraftSaver(start, {
      send,
      load: (draftId) =>
        queryClient
          .fetchQuery(trpc.listingDrafts.show.queryOptions({ draftId }, { retry: false }))
          .catch(() => undefined),
      failureOf,
      keep: (draftId, kept) => (kept ? writeDraftCopy({ draftId, ...kept }, isNew) : removeDraftCopy(draftId)),
      onBegun: (draftId) => {
        isNew = false;
        onBegun(draftId);
      },
    });
  });
  const state = useSyncExternalStore(saver.subscribe, saver.read, saver.read);

  useEffect(() => {
    const goOn = () => void saver.flush();
    const leave = () => {
      if (document.visibilityState === "hidden") goOn();
    };
    window.addEventListener("online", goOn);
    document.addEventListener("visibilitychange", leave);
    return () => {
      window.removeEventListener("online", goOn);
      document.removeEventListener("visibilitychange", leave);
      goOn();
    };
  }, [saver]);
  return { saver, state };
}

function failureOf(error: unknown): SaveFailure {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the client throws nothing else
  const failure = error as ApiFailure;
  if (isOutOfReach(failure)) return { kind: "outOfReach" };
  if (failure.data?.reason === "listingDraft.changedMeanwhile") return { kind: "conflict" };
  return { kind: "refused", reason: failureText(failure) };
}
