import * as z from "zod";

export const MOST_SHORTLISTED = 300;

/** The oldest first. */
export const shortlistedIds = z.array(z.uuid()).max(MOST_SHORTLISTED);
export const joinShortlistInput = z.strictObject({ listingIds: shortlistedIds });
export type JoinShortlistInput = z.infer<typeof joinShortlistInput>;

export const keepHomeInput = z.strictObject({ listingId: z.uuid(), isKept: z.boolean() });
export type KeepHomeInput = z.infer<typeof keepHomeInput>;
