/** A text as a reviewer reads it beside another: what both begin and end with, and what lies between. */
export type MarkedText = { start: string; changed: string; end: string };

const WORDS = /\s+|\S+/g;

/** Where two texts differ, in whole words: from the first one that does to the last. */
export function changedStretch(before: string, after: string): { before: MarkedText; after: MarkedText } {
  const [old, next] = [before.match(WORDS) ?? [], after.match(WORDS) ?? []];
  const shorter = Math.min(old.length, next.length);
  let head = 0;
  while (head < shorter && old[head] === next[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === next.at(-1 - tail)) tail++;
  return { before: marked(old, head, tail), after: marked(next, head, tail) };
}

function marked(words: readonly string[], head: number, tail: number): MarkedText {
  const endsAt = words.length - tail;
  return {
    start: words.slice(0, head).join(""),
    changed: words.slice(head, endsAt).join(""),
    end: words.slice(endsAt).join(""),
  };
}
