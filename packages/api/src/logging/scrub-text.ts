const SECRETS: readonly [RegExp, string][] = [
  [/[^\s@<>"'=]+@[^\s@<>"']+\.[a-z]{2,}/gi, "[address]"],
  // Keys of links and cookies; ids of rows are shorter.
  [/[\w-]{40,}(?:\.[\w-]+)*/g, "[key]"],
  [/(?<![\w-])\+?\d(?:[\s().-]?\d){8,14}(?![\w-])/g, "[number]"],
];

/** Takes addresses, telephone numbers and keys out of a text that is not ours, before it is logged. */
export function scrubText(text: string): string {
  return SECRETS.reduce((scrubbed, [pattern, name]) => scrubbed.replaceAll(pattern, name), text);
}
