import { expect, test } from "vitest";
import { foreseeChange } from "#listings/change-together";
import { STANDARD_STATUSES } from "#listings/standard-status";

const CRORE = 1_000_000_000;
const home = {
  market: "IN",
  listingType: "Sale",
  standardStatus: "Active",
  moderationState: "Approved",
  priceMinor: 1.2 * CRORE,
  canConfirmAvailability: true,
} as const;

test("a price moved by a share of it is rounded as people quote it, and beyond a fifth it is looked at first", () => {
  const by = (perMille: number, listing: Parameters<typeof foreseeChange>[0] = home) =>
    foreseeChange(listing, { kind: "PriceBy", perMille });
  expect(by(-50)).toEqual({ effect: "Price", priceMinor: 1.14 * CRORE, isReviewed: false });
  expect(by(-55)).toEqual({ effect: "Price", priceMinor: 1.13 * CRORE, isReviewed: false });
  expect(by(-250)).toEqual({ effect: "Price", priceMinor: 0.9 * CRORE, isReviewed: true });
  expect(by(-250, { ...home, moderationState: "Submitted" })).toMatchObject({ isReviewed: false });
  expect(by(1)).toEqual({ effect: "None", refusal: "changeTogether.same" });
  expect(by(1_000, { ...home, priceMinor: Number.MAX_SAFE_INTEGER - 1 })).toMatchObject({ effect: "None" });
});

test("an amount is meant for offers of one kind: no home to let gets the price of one to sell", () => {
  const to = { kind: "PriceTo", priceMinor: 1.1 * CRORE, listingType: "Sale", market: "IN" } as const;
  expect(foreseeChange(home, to)).toMatchObject({ effect: "Price", priceMinor: 1.1 * CRORE });
  expect(foreseeChange({ ...home, listingType: "Lease" }, to)).toMatchObject({ refusal: "changeTogether.otherOffer" });
  expect(foreseeChange({ ...home, market: "US" }, to)).toMatchObject({ refusal: "changeTogether.otherOffer" });
});

test("a status is reached from where the market's machine has a way, and one that is over asks for its owner", () => {
  const reached = (standardStatus: "Hold" | "Active" | "Withdrawn") =>
    STANDARD_STATUSES.filter(
      (from) =>
        foreseeChange({ ...home, standardStatus: from }, { kind: "Status", standardStatus }).effect === "Status",
    );
  expect(reached("Hold")).toEqual(["Active"]);
  expect(reached("Active")).toEqual([
    "Incomplete",
    "ComingSoon",
    "ActiveUnderContract",
    "Pending",
    "Hold",
    "Withdrawn",
  ]);
  expect(reached("Withdrawn")).toEqual(["ComingSoon", "Active", "ActiveUnderContract", "Hold"]);
  expect(foreseeChange({ ...home, standardStatus: "Closed" }, { kind: "Status", standardStatus: "Active" })).toEqual({
    effect: "None",
    refusal: "changeTogether.isOver",
  });
});

test("only what is offered, or lapsed, is confirmed", () => {
  expect(foreseeChange(home, { kind: "ConfirmAvailability" })).toEqual({ effect: "Confirmed" });
  expect(foreseeChange({ ...home, canConfirmAvailability: false }, { kind: "ConfirmAvailability" })).toEqual({
    effect: "None",
    refusal: "availability.notOffered",
  });
});
