import * as z from "zod";

/** "09:30" of a day's wall clock. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { message: "time.invalid" });
