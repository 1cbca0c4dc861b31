import type { RoutingTarget } from "#leads/routing-rule";

/** The same target with one member in another's place; who stood in a team already stands there once, with both shares. */
export function replaceMember(target: RoutingTarget, left: string, successor: string): RoutingTarget {
  const follow = (memberId: string) => (memberId === left ? successor : memberId);
  switch (target.strategy) {
    case "ListingAgent":
      return target;
    case "Member":
      return { ...target, memberId: follow(target.memberId) };
    case "RoundRobin":
    case "FirstToClaim":
      return { ...target, memberIds: [...new Set(target.memberIds.map(follow))] };
    case "Weighted":
      return {
        ...target,
        members: joined(target.members.map((member) => ({ ...member, memberId: follow(member.memberId) }))),
      };
  }
}

const MOST_WEIGHT = 100;

function joined(members: readonly { memberId: string; weight: number }[]) {
  const weights = new Map<string, number>();
  for (const { memberId, weight } of members)
    weights.set(memberId, Math.min(MOST_WEIGHT, (weights.get(memberId) ?? 0) + weight));
  return [...weights].map(([memberId, weight]) => ({ memberId, weight }));
}
