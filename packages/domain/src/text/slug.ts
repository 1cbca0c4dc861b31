const FORBIDDEN_IN_SLUG = /[^a-z0-9]+/g;

/** "São Tomé, 2" is "sao-tome-2"; at most 80 characters, empty when nothing readable is left. */
export function slugOf(text: string, max = 80): string {
  const words = text
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .toLowerCase()
    .replaceAll(FORBIDDEN_IN_SLUG, "-");
  return words.replace(/^-/, "").slice(0, max).replace(/-$/, "");
}
