import type { AlertSchedule } from "#alerts/alert.schema";
import { addDays, localDateOf, localTimeOf } from "#time/wall-clock";

/** Mornings, so that nobody is woken and there is time to call an agent. */
const MORNING = "08:00";
const DAYS_BETWEEN = { Daily: 1, Weekly: 7 } as const;

type Subscription = { schedule: AlertSchedule; timeZone: string; createdAt: Date; lastSentAt: Date | null };

/** Whether what was found so far may be sent now: at once, or from the morning of the next day or week on. */
export function isAlertDue({ schedule, timeZone, createdAt, lastSentAt }: Subscription, now: Date): boolean {
  if (schedule === "Instant") return true;
  const since = localDateOf(lastSentAt ?? createdAt, timeZone);
  const isLater = localDateOf(now, timeZone) >= addDays(since, DAYS_BETWEEN[schedule]);
  return isLater && localTimeOf(now, timeZone) >= MORNING;
}
