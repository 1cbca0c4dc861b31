"use client";

import { useCallback, useSyncExternalStore } from "react";

/** Lists of homes that a browser remembers: opened, kept for later, put away. They stay on the device. */
const STORAGE_KEYS = { viewed: "plinth.viewed", shortlisted: "plinth.shortlisted", hidden: "plinth.hidden" } as const;
export type StoredList = keyof typeof STORAGE_KEYS;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MAX_REMEMBERED = 300;
const NONE: ReadonlySet<string> = new Set();

const listeners = new Set<() => void>();
const known = new Map<StoredList, { raw: string | null; ids: ReadonlySet<string> }>();

export function readIds(list: StoredList): ReadonlySet<string> {
  const raw = window.localStorage.getItem(STORAGE_KEYS[list]);
  const cached = known.get(list);
  if (cached?.raw === raw) return cached.ids;
  const ids = new Set(parseIds(raw));
  known.set(list, { raw, ids });
  return ids;
}

/** Without a validator, which would be the largest part of every page. */
function parseIds(raw: string | null): string[] {
  try {
    const ids: unknown = JSON.parse(raw ?? "[]");
    return Array.isArray(ids) ? ids.filter((id) => typeof id === "string" && UUID.test(id)) : [];
  } catch {
    return [];
  }
}

export function writeIds(list: StoredList, ids: readonly string[]): void {
  window.localStorage.setItem(STORAGE_KEYS[list], JSON.stringify(ids.slice(-MAX_REMEMBERED)));
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

/** One list, the latest addition last; every tab of the browser sees the same. */
export function useStoredIds(list: StoredList) {
  const ids = useSyncExternalStore(
    subscribe,
    () => readIds(list),
    () => NONE,
  );
  const add = useCallback(
    (listingId: string) => writeIds(list, [...[...readIds(list)].filter((id) => id !== listingId), listingId]),
    [list],
  );
  const remove = useCallback(
    (listingId: string) =>
      writeIds(
        list,
        [...readIds(list)].filter((id) => id !== listingId),
      ),
    [list],
  );
  return { ids, add, remove };
}
