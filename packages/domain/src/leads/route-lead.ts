import type { RoutingCondition, RoutingRule, RoutingStep, RoutingStrategy, RoutingTarget } from "#leads/routing-rule";
import type { PropertySubType } from "#listings/property-type";

/** What is asked about a new lead. */
export type RoutableLead = {
  listingId: string;
  localityId: string;
  propertySubType: PropertySubType;
  intent: "Buy" | "Rent";
  priceMinor: number;
  /** The agent whose home it is about. */
  agentMemberId: string;
  /** "14:30" by the agency's wall clock. */
  localTime: string;
};

/** A member of the agency and the leads that went there lately. */
export type RoutableMember = {
  memberId: string;
  isPaused: boolean;
  /** Most new leads a day; null without a limit. */
  dailyCap: number | null;
  leadsToday: number;
  /** Of the last 30 days: who got fewer is next. */
  leadsLately: number;
};

export type RoutingChoice = {
  memberId: string;
  strategy: RoutingStrategy;
  ruleName: string | null;
  trace: RoutingStep[];
  /** Who else may take it, and for how long. */
  claim?: { memberIds: string[]; minutes: number };
};

/**
 * The first rule that applies and has somebody free decides. Without one it is the listing's agent, then whoever of
 * the agency is free and got the fewest, and in the last resort the agent after all: a lead always has an owner.
 */
export function routeLead(
  lead: RoutableLead,
  rules: readonly RoutingRule[],
  members: readonly RoutableMember[],
): RoutingChoice {
  const trace: RoutingStep[] = [];
  for (const rule of rules) {
    const step = (outcome: RoutingStep["outcome"], failedOn: RoutingStep["failedOn"] = null) =>
      trace.push({ ruleName: rule.name, outcome, failedOn });
    if (!rule.isOn) {
      step("Off");
      continue;
    }
    const failedOn = failedPart(rule.condition, lead);
    if (failedOn !== null) {
      step("DoesNotApply", failedOn);
      continue;
    }
    const memberId = memberFor(rule.target, lead, members);
    if (memberId === undefined) {
      step("NobodyFree");
      continue;
    }
    step("Chosen");
    const claim = claimOf(rule.target, members);
    return { memberId, strategy: rule.target.strategy, ruleName: rule.name, trace, ...(claim && { claim }) };
  }
  trace.push({ ruleName: null, outcome: "Chosen", failedOn: null });
  return { ...byDefault(lead, members), ruleName: null, trace };
}

/** The default alone, for what no rule is asked about. */
export function toListingAgent({ agentMemberId }: Pick<RoutableLead, "agentMemberId">): RoutingChoice {
  const trace: RoutingStep[] = [{ ruleName: null, outcome: "Chosen", failedOn: null }];
  return { memberId: agentMemberId, strategy: "ListingAgent", ruleName: null, trace };
}

function byDefault({ agentMemberId }: RoutableLead, members: readonly RoutableMember[]) {
  const free = members.filter(isFree);
  if (free.some(({ memberId }) => memberId === agentMemberId))
    return { memberId: agentMemberId, strategy: "ListingAgent" as const };
  const next = fewest(free, () => 1);
  return next === undefined
    ? { memberId: agentMemberId, strategy: "ListingAgent" as const }
    : { memberId: next, strategy: "LeastBusy" as const };
}

/** Who takes over from somebody: free, and with the fewest leads lately. */
export function substituteFor(memberId: string, members: readonly RoutableMember[]): string | undefined {
  const others = members.filter((member) => isFree(member) && member.memberId !== memberId);
  return fewest(others, () => 1);
}

type Part = NonNullable<RoutingStep["failedOn"]>;

const HOLDS: Readonly<Record<Part, (condition: RoutingCondition, lead: RoutableLead) => boolean>> = {
  listing: ({ listingIds }, { listingId }) => isAmong(listingId, listingIds),
  locality: ({ localityIds }, { localityId }) => isAmong(localityId, localityIds),
  type: ({ propertySubTypes }, { propertySubType }) => isAmong(propertySubType, propertySubTypes),
  intent: ({ intents }, { intent }) => isAmong(intent, intents),
  price: ({ priceMinorMin = 0, priceMinorMax = Number.POSITIVE_INFINITY }, { priceMinor }) =>
    priceMinor >= priceMinorMin && priceMinor <= priceMinorMax,
  hours: ({ hours }, { localTime }) => hours === undefined || isWithin(localTime, hours),
};
const PARTS: readonly Part[] = ["listing", "locality", "type", "intent", "price", "hours"];

/** Which part of the condition does not hold; null when the rule takes the lead. */
function failedPart(condition: RoutingCondition, lead: RoutableLead): Part | null {
  return PARTS.find((part) => !HOLDS[part](condition, lead)) ?? null;
}

const isAmong = <Value>(value: Value, accepted: readonly Value[] | undefined) =>
  accepted === undefined || accepted.includes(value);

function isWithin(time: string, { from, until }: { from: string; until: string }): boolean {
  return from <= until ? time >= from && time < until : time >= from || time < until;
}

function memberFor(target: RoutingTarget, lead: RoutableLead, members: readonly RoutableMember[]): string | undefined {
  const weights = weightsOf(target, lead);
  const free = members.filter((member) => isFree(member) && weights.has(member.memberId));
  return fewest(free, ({ memberId }) => weights.get(memberId) ?? 1);
}

/** Those who are free when the lead comes. */
function claimOf(target: RoutingTarget, members: readonly RoutableMember[]): RoutingChoice["claim"] {
  if (target.strategy !== "FirstToClaim") return undefined;
  const free = members.filter((member) => isFree(member) && target.memberIds.includes(member.memberId));
  return { memberIds: free.map(({ memberId }) => memberId), minutes: target.minutes };
}

function weightsOf(target: RoutingTarget, { agentMemberId }: RoutableLead): ReadonlyMap<string, number> {
  switch (target.strategy) {
    case "ListingAgent":
      return new Map([[agentMemberId, 1]]);
    case "Member":
      return new Map([[target.memberId, 1]]);
    case "RoundRobin":
    case "FirstToClaim":
      return new Map(target.memberIds.map((memberId) => [memberId, 1]));
    case "Weighted":
      return new Map(target.members.map(({ memberId, weight }) => [memberId, weight]));
  }
}

const isFree = ({ isPaused, dailyCap, leadsToday }: RoutableMember) =>
  !isPaused && (dailyCap === null || leadsToday < dailyCap);

/** Who got the fewest for their weight; between equals the smaller id, so that every asker gets the same answer. */
function fewest(members: readonly RoutableMember[], weightOf: (member: RoutableMember) => number): string | undefined {
  const share = (member: RoutableMember) => (member.leadsLately + 1) / weightOf(member);
  return members.toSorted((a, b) => share(a) - share(b) || (a.memberId < b.memberId ? -1 : 1))[0]?.memberId;
}
