import * as z from "zod";
import { requiredText } from "#text/safe-text";

/** Something somebody promised to do about a lead, by a time. */
export const leadTask = z.object({
  id: z.uuid(),
  title: z.string(),
  dueAt: z.iso.datetime(),
  doneAt: z.iso.datetime().nullable(),
});
export type LeadTask = z.infer<typeof leadTask>;

export const planTaskInput = z.strictObject({
  leadId: z.uuid(),
  title: requiredText(200),
  dueAt: z.iso.datetime(),
});
export type PlanTaskInput = z.infer<typeof planTaskInput>;

/** Done, or not done after all. */
export const finishTaskInput = z.strictObject({ taskId: z.uuid(), isDone: z.boolean() });
export type FinishTaskInput = z.infer<typeof finishTaskInput>;
