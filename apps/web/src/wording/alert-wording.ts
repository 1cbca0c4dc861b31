import type { AlertSchedule } from "@repo/domain/alerts/alert.schema";

export const SCHEDULE_NAMES: Readonly<Record<AlertSchedule, string>> = {
  Instant: "At once",
  Daily: "Once a day",
  Weekly: "Once a week",
};
