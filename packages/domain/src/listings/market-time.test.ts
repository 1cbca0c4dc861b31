import { expect, test } from "vitest";
import { daysOnMarket, type MarketEvent, onMarketSince } from "#listings/market-time";
import type { StandardStatus } from "#listings/standard-status";

const DAY_MS = 86_400_000;
const onDay = (day: number) => new Date(Date.UTC(2030, 0, 1) + day * DAY_MS);
const event = (day: number, listingId: string, standardStatus: StandardStatus, kind: MarketEvent["kind"]) => ({
  kind,
  occurredAt: onDay(day),
  standardStatus,
  listingId,
});
const listed = (day: number, listingId: string) => event(day, listingId, "Active", "Listed");
const became = (day: number, listingId: string, status: StandardStatus) =>
  event(day, listingId, status, "StatusChanged");

test("a home that never was offered has no time on the market", () => {
  expect(onMarketSince([])).toBeNull();
});

test.each([
  ["the same day", 0, 0],
  ["98 days later", 98, 0],
  ["99 days later", 99, 119],
])("withdrawn after 20 days and listed again %s", (_, daysAway, sinceDay) => {
  const history = [listed(0, "first"), became(20, "first", "Withdrawn"), listed(20 + daysAway, "second")];
  expect(onMarketSince(history)).toEqual(onDay(sinceDay));
});

test("neither a lower price, nor a hold, nor going back to the market by the same listing resets it", () => {
  const history = [
    listed(0, "one"),
    event(5, "one", "Active", "PriceChanged"),
    became(6, "one", "Hold"),
    became(200, "one", "Active"),
    became(201, "one", "Withdrawn"),
    became(210, "one", "Active"),
  ];
  expect(onMarketSince(history)).toEqual(onDay(0));
});

test("as long as another agency offers it, the end of one listing is no pause", () => {
  const history = [listed(0, "one"), listed(10, "other"), became(20, "one", "Expired"), listed(200, "third")];
  expect(onMarketSince(history)).toEqual(onDay(0));
});

test("what was sold begins anew, however soon", () => {
  expect(onMarketSince([listed(0, "one"), became(20, "one", "Closed"), listed(30, "two")])).toEqual(onDay(30));
});

test("many short breaks do not add up to a fresh start", () => {
  const history = Array.from({ length: 12 }, (_, round) => [
    listed(round * 100, `round ${round}`),
    became(round * 100 + 10, `round ${round}`, "Expired"),
  ]).flat();
  expect(onMarketSince(history)).toEqual(onDay(0));
});

test("days are whole ones, and none before it began", () => {
  expect(daysOnMarket(onDay(0), new Date(onDay(34).getTime() - 1))).toBe(33);
  expect(daysOnMarket(onDay(3), onDay(0))).toBe(0);
});
