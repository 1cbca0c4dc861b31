import * as z from "zod";

/** A letter that was written but not sent, as no mail server is configured. */
export const keptMail = z.object({
  id: z.uuid(),
  recipient: z.string(),
  subject: z.string(),
  text: z.string(),
  calendar: z.string().nullable(),
  createdAt: z.iso.datetime(),
});
export type KeptMail = z.infer<typeof keptMail>;
