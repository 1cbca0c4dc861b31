import { describe, expect, test } from "vitest";
import { isAlertDue } from "./is-alert-due";

const createdAt = new Date("2030-01-02T06:00:00Z"); // Wednesday, 11:30 in India
const due = (schedule: "Instant" | "Daily" | "Weekly", now: string, lastSentAt: string | null = null) =>
  isAlertDue(
    { schedule, timeZone: "Asia/Kolkata", createdAt, lastSentAt: lastSentAt === null ? null : new Date(lastSentAt) },
    new Date(now),
  );

describe("isAlertDue", () => {
  test("at once when that was asked", () => {
    expect(due("Instant", "2030-01-02T06:00:01Z")).toBe(true);
  });

  test("daily from eight in the searcher's morning, once a day", () => {
    expect(due("Daily", "2030-01-02T18:00:00Z")).toBe(false);
    expect(due("Daily", "2030-01-03T02:29:59Z")).toBe(false);
    expect(due("Daily", "2030-01-03T02:30:00Z")).toBe(true);
    expect(due("Daily", "2030-01-03T12:00:00Z", "2030-01-03T02:31:00Z")).toBe(false);
    expect(due("Daily", "2030-01-04T02:30:00Z", "2030-01-03T12:00:00Z")).toBe(true);
  });

  test("weekly seven days after the last one", () => {
    expect(due("Weekly", "2030-01-08T12:00:00Z")).toBe(false);
    expect(due("Weekly", "2030-01-09T02:30:00Z")).toBe(true);
    expect(due("Weekly", "2030-01-15T12:00:00Z", "2030-01-09T02:30:00Z")).toBe(false);
  });
});
