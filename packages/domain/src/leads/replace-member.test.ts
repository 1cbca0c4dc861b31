import { expect, test } from "vitest";
import { replaceMember } from "#leads/replace-member";

test.each([
  [{ strategy: "ListingAgent" }, { strategy: "ListingAgent" }],
  [
    { strategy: "Member", memberId: "left" },
    { strategy: "Member", memberId: "new" },
  ],
  [
    { strategy: "Member", memberId: "other" },
    { strategy: "Member", memberId: "other" },
  ],
  [
    { strategy: "RoundRobin", memberIds: ["left", "other", "new"] },
    { strategy: "RoundRobin", memberIds: ["new", "other"] },
  ],
  [
    { strategy: "FirstToClaim", memberIds: ["other", "left"], minutes: 5 },
    { strategy: "FirstToClaim", memberIds: ["other", "new"], minutes: 5 },
  ],
  [
    {
      strategy: "Weighted",
      members: [
        { memberId: "left", weight: 70 },
        { memberId: "new", weight: 60 },
      ],
    },
    { strategy: "Weighted", members: [{ memberId: "new", weight: 100 }] },
  ],
] as const)("%j becomes %j", (before, after) => {
  expect(replaceMember(structuredClone(before) as Parameters<typeof replaceMember>[0], "left", "new")).toEqual(after);
});
