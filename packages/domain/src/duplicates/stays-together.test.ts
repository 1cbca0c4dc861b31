import { expect, test } from "vitest";
import { staysTogether } from "./stays-together";

const pair = (firstListingId: string, secondListingId: string) => ({ firstListingId, secondListingId });

test("follows pairs in both directions, and nobody else comes along", () => {
  const pairs = [pair("a", "b"), pair("c", "b"), pair("x", "y")];
  expect(staysTogether("a", pairs)).toEqual(new Set(["a", "b", "c"]));
  expect(staysTogether("y", pairs)).toEqual(new Set(["y", "x"]));
});

test("stays alone without a pair, and ends in a circle", () => {
  expect(staysTogether("a", [])).toEqual(new Set(["a"]));
  expect(staysTogether("a", [pair("a", "b"), pair("b", "c"), pair("c", "a")])).toEqual(new Set(["a", "b", "c"]));
});
