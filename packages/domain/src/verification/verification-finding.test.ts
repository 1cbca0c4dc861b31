import { expect, test } from "vitest";
import { findVerificationProblems } from "./verification-finding";

const NOTHING = { format: "Valid", others: [], refusals: 0 } as const;

test("nothing odd is nothing found", () => {
  expect(findVerificationProblems(NOTHING)).toEqual([]);
});

test("a number that was granted to another comes before one that is only claimed, and before hints", () => {
  const others = [
    { agencyName: "Coral Homes", isGranted: false },
    { agencyName: "Dune Homes", isGranted: true },
  ];
  expect(findVerificationProblems({ format: "UnknownFormat", others, refusals: 1 })).toEqual([
    { kind: "UsedByAnother", isSerious: true, agencyName: "Dune Homes" },
    { kind: "UsedByAnother", isSerious: false, agencyName: "Coral Homes" },
    { kind: "RefusedBefore", isSerious: false, agencyName: "" },
    { kind: "UnknownFormat", isSerious: false, agencyName: "" },
  ]);
});
