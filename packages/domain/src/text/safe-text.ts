import * as z from "zod";
import { isStorable } from "#text/storable";

/** Trimmed text a person typed, of at most `max` UTF-16 units, free of characters a database cannot keep. */
export function safeText(max: number) {
  return z.string().trim().max(max).refine(isStorable, { message: "text.unstorable" });
}

/** Like `safeText`, but not empty. */
export function requiredText(max: number) {
  return safeText(max).min(1, { message: "text.required" });
}
