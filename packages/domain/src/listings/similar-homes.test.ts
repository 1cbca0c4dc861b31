import { expect, test } from "vitest";
import { unlikeness } from "./similar-homes";

const home = { point: { latitude: 12.97, longitude: 77.64 }, priceMinor: 1_200_000_000, bedroomsTotal: 3 };

test("a home is like itself, and as unlike another as that is unlike it", () => {
  const other = { ...home, priceMinor: 900_000_000, bedroomsTotal: 2 };
  expect(unlikeness(home, home)).toBe(0);
  expect(unlikeness(home, other)).toBeCloseTo(unlikeness(other, home), 10);
});

test.each([
  ["a fourth dearer", { priceMinor: 1_500_000_000 }],
  ["a bedroom less", { bedroomsTotal: 2 }],
  ["three kilometres north", { point: { latitude: 12.99698, longitude: 77.64 } }],
])("%s counts one", (_, change) => {
  expect(unlikeness(home, { ...home, ...change })).toBeCloseTo(1, 3);
});
