import { expect, test } from "vitest";
import { DEFAULT_RESPONSE_PROMISE, type ResponsePromise, responseDueAt, responsePromise } from "./response-promise";

const office: ResponsePromise = { minutes: 60, weekdays: [1, 2, 3, 4, 5], from: "10:00", until: "18:00" };
const due = (receivedAt: string, promise: Partial<ResponsePromise> = {}, timeZone = "Asia/Kolkata") =>
  responseDueAt(new Date(receivedAt), { ...office, ...promise }, timeZone).toISOString();

test.each([
  ["in working time", "2030-01-02T06:00:00Z", "2030-01-02T07:00:00.000Z"],
  ["before the day begins", "2030-01-02T00:00:00Z", "2030-01-02T05:30:00.000Z"],
  ["at its very end", "2030-01-02T12:30:00Z", "2030-01-03T05:30:00.000Z"],
  ["half an hour before its end", "2030-01-02T12:00:00Z", "2030-01-03T05:00:00.000Z"],
  ["one hour before its end", "2030-01-02T11:30:00Z", "2030-01-02T12:30:00.000Z"],
  ["on Friday evening", "2030-01-04T14:00:00Z", "2030-01-07T05:30:00.000Z"],
  ["on Sunday", "2030-01-06T08:00:00Z", "2030-01-07T05:30:00.000Z"],
])("what comes %s is due after so much working time", (_, receivedAt, expected) => {
  expect(due(receivedAt)).toBe(expected);
});

test("a promise longer than a day takes as many days as it needs", () => {
  expect(due("2030-01-02T06:30:00Z", { minutes: 20 * 60 })).toBe("2030-01-04T10:30:00.000Z");
});

test("one working day a week is waited for", () => {
  expect(due("2030-01-03T06:00:00Z", { weekdays: [3] })).toBe("2030-01-09T05:30:00.000Z");
});

test("a day whose clock is put forward is an hour shorter, the promise is not", () => {
  const nights = { from: "00:00", until: "06:00", weekdays: [7], minutes: 330 };
  // On 10 March 2030 there is no 02:30 in New York: five hours of the night, and half an hour a week later.
  expect(due("2030-03-10T04:00:00Z", nights, "America/New_York")).toBe("2030-03-17T04:30:00.000Z");
});

test("hours that end before they begin, and no day at all, are refused", () => {
  const problems = (promise: object) => responsePromise.safeParse({ ...office, ...promise }).error?.issues;
  expect(problems({ from: "18:00", until: "10:00" })?.map(({ message }) => message)).toEqual(["promise.hoursReversed"]);
  expect(problems({ weekdays: [] })?.map(({ message }) => message)).toEqual(["promise.noDay"]);
  expect(responsePromise.safeParse(DEFAULT_RESPONSE_PROMISE).success).toBe(true);
});
