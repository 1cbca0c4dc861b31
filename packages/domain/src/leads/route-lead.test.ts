import { describe, expect, test } from "vitest";
import { type RoutableLead, type RoutableMember, routeLead } from "#leads/route-lead";
import type { RoutingRule } from "#leads/routing-rule";

const [ANU, BALA, CHITRA] = ["anu", "bala", "chitra"];
const lead: RoutableLead = {
  listingId: "home",
  localityId: "indiranagar",
  propertySubType: "Apartment",
  intent: "Buy",
  priceMinor: 1_000_000,
  agentMemberId: ANU,
  localTime: "14:30",
};
const member = (memberId: string, changes: Partial<RoutableMember> = {}): RoutableMember => ({
  memberId,
  isPaused: false,
  dailyCap: null,
  leadsToday: 0,
  leadsLately: 0,
  ...changes,
});
const everybody = [member(ANU), member(BALA), member(CHITRA)];
const rule = (changes: Partial<RoutingRule>): RoutingRule => ({
  name: "Rule",
  isOn: true,
  condition: {},
  target: { strategy: "Member", memberId: BALA },
  ...changes,
});

describe("the default", () => {
  test("is the listing's agent", () => {
    expect(routeLead(lead, [], everybody)).toEqual({
      memberId: ANU,
      strategy: "ListingAgent",
      ruleName: null,
      trace: [{ ruleName: null, outcome: "Chosen", failedOn: null }],
    });
  });

  test("goes on to who is free and got the fewest, and back to the agent when nobody is", () => {
    const members = [
      member(ANU, { isPaused: true }),
      member(BALA, { leadsLately: 3 }),
      member(CHITRA, { leadsLately: 1 }),
    ];
    expect(routeLead(lead, [], members)).toMatchObject({ memberId: CHITRA, strategy: "LeastBusy" });
    const nobody = everybody.map((one) => ({ ...one, isPaused: true }));
    expect(routeLead(lead, [], nobody)).toMatchObject({ memberId: ANU, strategy: "ListingAgent" });
  });
});

describe("a rule", () => {
  test("decides when it is the first that applies, and says why others did not", () => {
    const rules = [
      rule({ name: "Rent", condition: { intents: ["Rent"] } }),
      rule({ name: "Off", isOn: false }),
      rule({
        name: "East",
        condition: { localityIds: ["indiranagar"] },
        target: { strategy: "Member", memberId: CHITRA },
      }),
      rule({ name: "Never reached" }),
    ];
    expect(routeLead(lead, rules, everybody)).toMatchObject({
      memberId: CHITRA,
      ruleName: "East",
      trace: [
        { ruleName: "Rent", outcome: "DoesNotApply", failedOn: "intent" },
        { ruleName: "Off", outcome: "Off" },
        { ruleName: "East", outcome: "Chosen" },
      ],
    });
  });

  test.each([
    [{ listingIds: ["other"] }, "listing"],
    [{ localityIds: ["other"] }, "locality"],
    [{ propertySubTypes: ["Villa"] }, "type"],
    [{ intents: ["Rent"] }, "intent"],
    [{ priceMinorMin: 1_000_001 }, "price"],
    [{ priceMinorMax: 999_999 }, "price"],
    [{ hours: { from: "14:31", until: "18:00" } }, "hours"],
    [{ hours: { from: "22:00", until: "14:30" } }, "hours"],
  ] as const)("with %j does not apply", (condition, failedOn) => {
    const choice = routeLead(lead, [rule({ condition: condition as RoutingRule["condition"] })], everybody);
    expect(choice.trace[0]).toMatchObject({ outcome: "DoesNotApply", failedOn });
  });

  test.each([
    { listingIds: ["home"], localityIds: ["indiranagar"], intents: ["Buy"] },
    { priceMinorMin: 1_000_000, priceMinorMax: 1_000_000 },
    { hours: { from: "14:30", until: "14:31" } },
    { hours: { from: "14:30", until: "02:00" } },
  ] as const)("with %j applies", (condition) => {
    expect(
      routeLead(lead, [rule({ condition: condition as unknown as RoutingRule["condition"] })], everybody).ruleName,
    ).toBe("Rule");
  });

  test("passes on when its people are away or have enough for today", () => {
    const members = [member(ANU), member(BALA, { isPaused: true }), member(CHITRA, { dailyCap: 2, leadsToday: 2 })];
    const team = rule({ name: "Team", target: { strategy: "RoundRobin", memberIds: [BALA, CHITRA] } });
    expect(routeLead(lead, [team], members)).toMatchObject({ memberId: ANU, trace: [{ outcome: "NobodyFree" }, {}] });
  });
});

/** How many of so many leads each member got, one after the other. */
function shares(target: RoutingRule["target"], leads: number) {
  const members = everybody.map((one) => ({ ...one }));
  for (let index = 0; index < leads; index++) {
    const { memberId } = routeLead(lead, [rule({ target })], members);
    members.find((one) => one.memberId === memberId)!.leadsLately++;
  }
  return members.map(({ leadsLately }) => leadsLately);
}

test("round robin gives everybody as many", () => {
  expect(shares({ strategy: "RoundRobin", memberIds: [ANU, BALA, CHITRA] }, 300)).toEqual([100, 100, 100]);
});

test("weights give in proportion", () => {
  const members = [
    { memberId: ANU, weight: 1 },
    { memberId: BALA, weight: 3 },
  ];
  expect(shares({ strategy: "Weighted", members }, 400)).toEqual([100, 300, 0]);
});

test("first to claim: it is open to whoever of the team is free, and falls to whose turn it is", () => {
  const target = { strategy: "FirstToClaim" as const, memberIds: [ANU, BALA, CHITRA], minutes: 15 };
  const members = [member(ANU, { leadsLately: 3 }), member(BALA, { isPaused: true }), member(CHITRA)];
  expect(routeLead(lead, [rule({ target })], members)).toMatchObject({
    memberId: CHITRA,
    strategy: "FirstToClaim",
    claim: { memberIds: [ANU, CHITRA], minutes: 15 },
  });
  const nobody = members.map((someone) => ({ ...someone, isPaused: true }));
  expect(routeLead(lead, [rule({ target })], nobody)).toMatchObject({ strategy: "ListingAgent" });
});
