"use client";

import { useCallback, useSyncExternalStore } from "react";
import * as z from "zod";

const STORAGE_KEY = "plinth.viewed";
const MAX_REMEMBERED = 300;
const NONE: ReadonlySet<string> = new Set();

const listeners = new Set<() => void>();
let known: { raw: string | null; ids: ReadonlySet<string> } = { raw: null, ids: NONE };

function readIds(): ReadonlySet<string> {
  const raw = window.localStorage.getItem(STORAGE_KEY);
  if (raw !== known.raw) known = { raw, ids: new Set(parseIds(raw)) };
  return known.ids;
}

function parseIds(raw: string | null): string[] {
  try {
    return z
      .array(z.string())
      .catch([])
      .parse(JSON.parse(raw ?? "[]"));
  } catch {
    return [];
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

/** Homes opened in this browser, kept on the device only. */
export function useViewedListings() {
  const viewed = useSyncExternalStore(subscribe, readIds, () => NONE);
  const markViewed = useCallback((listingId: string) => {
    const ids = [...readIds()].filter((id) => id !== listingId);
    window.localStorage.setItem(STORAGE_KEY, JSON.stringify([...ids, listingId].slice(-MAX_REMEMBERED)));
    for (const listener of listeners) listener();
  }, []);
  return { viewed, markViewed };
}
