import { timingSafeEqual } from "node:crypto";

/** For signatures: takes as long for a wrong text as for the right one, so that nobody finds it letter by letter. */
export function isSameText(given: string, expected: string): boolean {
  const [ours, theirs] = [Buffer.from(expected), Buffer.from(given)];
  return ours.length === theirs.length && timingSafeEqual(ours, theirs);
}
