import { describe, expect, test } from "vitest";
import {
  askAgainIfConfirmedBy,
  availabilityAnswer,
  canConfirmAvailability,
  lapsedIfConfirmedBy,
  timeIsUpIfAskedBy,
} from "./availability";
import { STANDARD_STATUSES } from "./standard-status";

const NOW = new Date("2030-01-31T06:00:00Z");
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);

test.each([
  { listingType: "Lease" as const, asked: 5, lapsed: 7, answer: 2 },
  { listingType: "Sale" as const, asked: 16, lapsed: 21, answer: 5 },
])("$listingType: asked after $asked days, lapsed after $lapsed", ({ listingType, asked, lapsed, answer }) => {
  expect(askAgainIfConfirmedBy(listingType, NOW)).toEqual(daysAgo(asked));
  expect(lapsedIfConfirmedBy(listingType, NOW)).toEqual(daysAgo(lapsed));
  expect(timeIsUpIfAskedBy(listingType, NOW)).toEqual(daysAgo(answer));
});

const listing = {
  standardStatus: "Active" as const,
  availabilityConfirmedAt: daysAgo(16),
  availabilityAskedAt: NOW,
  availabilityLapsedAt: null,
};

test("only what is offered, or lapsed, can be confirmed", () => {
  const confirmable = (availabilityLapsedAt: Date | null) =>
    STANDARD_STATUSES.filter((standardStatus) =>
      canConfirmAvailability({ ...listing, standardStatus, availabilityLapsedAt }),
    );
  expect(confirmable(null)).toEqual(["Active"]);
  expect(confirmable(NOW)).toEqual(["Active", "Hold"]);
});

describe("the question of a letter", () => {
  test("is open until it is answered, also after the home lapsed", () => {
    expect(availabilityAnswer(listing)).toBe("Awaited");
    expect(availabilityAnswer({ ...listing, standardStatus: "Hold", availabilityLapsedAt: NOW })).toBe("Awaited");
    expect(availabilityAnswer({ ...listing, availabilityConfirmedAt: NOW })).toBe("Given");
  });

  test("is void for a home that its agent took off the market", () => {
    expect(availabilityAnswer({ ...listing, standardStatus: "Hold" })).toBe("NotAsked");
    expect(availabilityAnswer({ ...listing, standardStatus: "Closed", availabilityConfirmedAt: NOW })).toBe("NotAsked");
  });
});
