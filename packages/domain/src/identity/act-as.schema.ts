import * as z from "zod";
import { safeText } from "#text/safe-text";

export const ACTING_MINUTES = 30;

/** The reason is read by whoever looks at the trail later. */
export const actAsInput = z.strictObject({
  userId: z.uuid(),
  reason: safeText(300).min(10, { message: "impersonation.reasonRequired" }),
});
export type ActAsInput = z.infer<typeof actAsInput>;
