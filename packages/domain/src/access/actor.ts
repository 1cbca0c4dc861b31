export const AGENCY_ROLES = ["Agent", "Manager"] as const;
export type AgencyRole = (typeof AGENCY_ROLES)[number];

export const PLATFORM_ROLES = ["Buyer", "Moderator", "Admin"] as const;
export type PlatformRole = (typeof PLATFORM_ROLES)[number];

export type Membership = { agencyId: string; memberId: string; role: AgencyRole };

/** The administrator who sees the platform as somebody else, and until when. */
export type ActedBy = { userId: string; until: string };

export type Actor =
  | { kind: "visitor" }
  | {
      kind: "user";
      userId: string;
      platformRole: PlatformRole;
      memberships: readonly Membership[];
      actedBy?: ActedBy;
    }
  | { kind: "job"; jobName: string };

export function membershipIn(actor: Actor, agencyId: string): Membership | undefined {
  return actor.kind === "user" ? actor.memberships.find((membership) => membership.agencyId === agencyId) : undefined;
}

export function agenciesOf(actor: Actor): readonly string[] {
  return actor.kind === "user" ? actor.memberships.map(({ agencyId }) => agencyId) : [];
}

/** Null for visitors and jobs. */
export function userIdOf(actor: Actor): string | null {
  return actor.kind === "user" ? actor.userId : null;
}

/** Somebody else looks on, who may change nothing. */
export function actedByOf(actor: Actor): ActedBy | undefined {
  return actor.kind === "user" ? actor.actedBy : undefined;
}

export function isModerator(actor: Actor): boolean {
  return actor.kind === "user" && actor.platformRole !== "Buyer";
}
