import { enquireInput } from "@repo/domain/leads/lead.schema";
import * as z from "zod";

/** Somebody who comes back later than this may not mean it any more. */
const KEPT_FOR_MS = 24 * 3_600_000;

type Enquiry = z.input<typeof enquireInput>;

const kept = z.object({ enquiry: enquireInput, keptAt: z.number() });
const keyOf = (listingId: string) => `plinth.unsent-enquiry.${listingId}`;

/** An enquiry that was sent and not yet heard, kept on this device until it is. */
export function keepUnsent(enquiry: Enquiry): void {
  try {
    localStorage.setItem(keyOf(enquiry.listingId), JSON.stringify({ enquiry, keptAt: Date.now() }));
  } catch {
    // A browser that keeps nothing still sends it while the page is open.
  }
}

export function forgetUnsent(listingId: string): void {
  try {
    localStorage.removeItem(keyOf(listingId));
  } catch {
    // Nothing could be kept there either.
  }
}

export function readUnsent(listingId: string): Enquiry | undefined {
  try {
    const { enquiry, keptAt } = kept.parse(JSON.parse(localStorage.getItem(keyOf(listingId)) ?? ""));
    return Date.now() - keptAt < KEPT_FOR_MS ? enquiry : undefined;
  } catch {
    return undefined;
  }
}
