import * as z from "zod";

// Control characters other than tab and line breaks, and lone surrogates: PostgreSQL refuses or mangles them.
// oxlint-disable-next-line no-control-regex -- finding them is the point
const UNSTORABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]|\p{Surrogate}/u;

/** Trimmed text a person typed, of at most `max` UTF-16 units, free of characters a database cannot keep. */
export function safeText(max: number) {
  return z
    .string()
    .trim()
    .max(max)
    .refine((text) => !UNSTORABLE.test(text), { message: "text.unstorable" });
}

/** Like `safeText`, but not empty. */
export function requiredText(max: number) {
  return safeText(max).min(1, { message: "text.required" });
}
