import * as z from "zod";

/** What an open dashboard is told: which lead to ask for again, or that it must ask for everything. */
export const deskEvent = z.discriminatedUnion("kind", [
  /** Sent first, and whenever something may have been missed. */
  z.object({ kind: z.literal("Resync") }),
  z.object({ kind: z.literal("LeadChanged"), leadId: z.uuid(), isNew: z.boolean() }),
]);
export type DeskEvent = z.infer<typeof deskEvent>;
