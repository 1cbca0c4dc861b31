import * as z from "zod";
import { AVAILABILITY_ANSWERS } from "#listings/availability";
import { STANDARD_STATUSES } from "#listings/standard-status";

export const availabilityLinkInput = z.strictObject({ token: z.string().min(20).max(64) });
export type AvailabilityLinkInput = z.infer<typeof availabilityLinkInput>;

/** What the link of a letter shows to its holder, who need not be signed in. */
export const askedAvailability = z.object({
  title: z.string(),
  standardStatus: z.enum(STANDARD_STATUSES),
  availabilityConfirmedAt: z.iso.datetime().nullable(),
  answer: z.enum(AVAILABILITY_ANSWERS),
});
export type AskedAvailability = z.infer<typeof askedAvailability>;
