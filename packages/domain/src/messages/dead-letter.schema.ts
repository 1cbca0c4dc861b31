import * as z from "zod";
import { MESSAGE_KINDS } from "#messages/message-kind";

/** A letter that is not tried any more. Whom it was for and what it said is not told. */
export const deadLetter = z.object({
  /** Of the job that gave up. */
  jobId: z.string().regex(/^\d+$/),
  kind: z.enum(MESSAGE_KINDS),
  promisedAt: z.iso.datetime(),
  attempts: z.int(),
  /** The mail server's number, such as 550, where there is one. */
  mailServerCode: z.string().nullable(),
});
export type DeadLetter = z.infer<typeof deadLetter>;

export const replayDeadLettersInput = z.strictObject({
  jobIds: z
    .array(z.string().regex(/^\d{1,18}$/))
    .min(1)
    .max(200),
});
export type ReplayDeadLettersInput = z.infer<typeof replayDeadLettersInput>;
