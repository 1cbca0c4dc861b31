import { MOST_TOGETHER } from "@repo/domain/moderation/decide-together.schema";

/** The choice with one listing more or less, within what one press may decide. */
export function toggled(chosen: ReadonlySet<string>, listingId: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(listingId) && next.size < MOST_TOGETHER) next.add(listingId);
  return next;
}
