import { describe, expect, test } from "vitest";
import { formAgeSign, hasManyLinks, isHeldBack, wordsOf } from "#leads/spam";

describe("isHeldBack", () => {
  test.each([
    [[], false],
    [["ManyLinks"], false],
    [["ManyOfListing"], false],
    [["ManyLinks", "ManyOfListing"], true],
    [["NoForm"], true],
    [["HiddenField"], true],
  ] as const)("%j: %s", (signs, expected) => {
    expect(isHeldBack(signs)).toBe(expected);
  });
});

test("a form is good from two seconds to a day after it was opened", () => {
  const opened = new Date("2030-01-01T00:00:00Z");
  const after = (ms: number) => formAgeSign(opened, new Date(opened.getTime() + ms));
  expect([after(-1), after(1_999), after(2_000), after(86_400_000), after(86_400_001)]).toEqual([
    "NoForm",
    "TooFast",
    null,
    null,
    "NoForm",
  ]);
  expect(formAgeSign(null, opened)).toBe("NoForm");
});

test("one link is a question about it, two are an advertisement", () => {
  expect(hasManyLinks("Is it https://plan.example/7?")).toBe(false);
  expect(hasManyLinks("https://a.example and www.b.example")).toBe(true);
});

test("a campaign is known by its words, whatever numbers and links it carries; a short question by nothing", () => {
  const one = wordsOf("Cheap LOANS for your new home, call today 98450 11111 or see https://x.example/1");
  expect(wordsOf("Cheap loans, for your new home!! call today 98450-22222 or see https://y.example/2")).toBe(one);
  expect(wordsOf("Is it still available?")).toBeNull();
});
