"use client";

import { useCallback, useRef } from "react";

/** The same words keep their key however often they are sent; other words get a new one. */
export function useIdempotencyKey() {
  const last = useRef<{ key: string; words: string } | null>(null);
  return useCallback((submission: object) => {
    const words = JSON.stringify(submission);
    if (last.current?.words !== words) last.current = { key: crypto.randomUUID(), words };
    return last.current.key;
  }, []);
}
