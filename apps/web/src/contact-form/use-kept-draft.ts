"use client";

import { useEffect } from "react";
import type { DefaultValues, FieldValues, UseFormReturn } from "react-hook-form";

/** What was typed into a form is there again when the page is reloaded, until it is sent or the tab is closed. */
export function useKeptDraft<Values extends FieldValues, Output extends FieldValues>(
  form: UseFormReturn<Values, unknown, Output>,
  name: string,
): () => void {
  const key = `plinth.draft.${name}`;
  const { reset, watch } = form;
  useEffect(() => {
    const draft = readDraft(key);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of this very form; what does not fit is refused when it is sent
    if (draft) reset(draft as DefaultValues<Values>, { keepDefaultValues: true });
    const { unsubscribe } = watch((values) => writeDraft(key, values));
    return unsubscribe;
  }, [key, reset, watch]);
  return () => writeDraft(key, undefined);
}

function readDraft(key: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

function writeDraft(key: string, values: object | undefined): void {
  try {
    if (values) sessionStorage.setItem(key, JSON.stringify(values));
    else sessionStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing loses the draft on reload, as it would without us.
  }
}
