import * as z from "zod";
import { clockTime } from "#time/clock-time";
import { addDays, instantAt, localDateOf, weekdayOf } from "#time/wall-clock";

/** How soon an agency answers, counted in its own hours by its own wall clock. */
export const responsePromise = z
  .strictObject({
    minutes: z.int().min(5).max(2_880),
    /** 1 = Monday … 7 = Sunday. */
    weekdays: z.array(z.int().min(1).max(7)).min(1, { message: "promise.noDay" }).max(7),
    from: clockTime,
    until: clockTime,
  })
  .refine(({ from, until }) => from < until, { message: "promise.hoursReversed", path: ["until"] });
export type ResponsePromise = z.infer<typeof responsePromise>;

export const DEFAULT_RESPONSE_PROMISE: ResponsePromise = {
  minutes: 30,
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  from: "09:00",
  until: "21:00",
};

const MINUTE_MS = 60_000;

/** By when an answer to what came now is promised: so many minutes of working time later. */
export function responseDueAt(receivedAt: Date, promise: ResponsePromise, timeZone: string): Date {
  let leftMs = promise.minutes * MINUTE_MS;
  for (let date = localDateOf(receivedAt, timeZone); ; date = addDays(date, 1)) {
    if (!promise.weekdays.includes(weekdayOf(date))) continue;
    const opensAt = instantAt(date, promise.from, timeZone, "begin").getTime();
    const closesAt = instantAt(date, promise.until, timeZone, "end").getTime();
    const beginsAt = Math.max(opensAt, receivedAt.getTime());
    if (beginsAt >= closesAt) continue;
    // What is due at the very end of a day is due then, and not when the next one begins.
    if (beginsAt + leftMs <= closesAt) return new Date(beginsAt + leftMs);
    leftMs -= closesAt - beginsAt;
  }
}
