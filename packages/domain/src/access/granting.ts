import { type Actor, isModerator, membershipIn } from "#access/actor";

/** From least to most; whoever is one of these is also what the table of permissions says of the ones below. */
export const ROLES = ["anonymous", "user", "agent", "manager", "moderator", "admin"] as const;
export type Role = (typeof ROLES)[number];

/**
 * How far a permission goes: the caller's own rows, all of the caller's agency, those opened to the caller, all but the
 * caller's own agency's, or what the public sees.
 */
export type Reach = "own" | "agency" | "offered" | "others" | "public";

export type Grants = Partial<Readonly<Record<Role, Reach>>>;

/** What of a row decides whose it is. */
type Ownership = {
  agencyId?: string;
  memberId?: string | null;
  userId?: string | null;
  offeredTo?: readonly string[];
  isPublic?: boolean;
};

/** A rule that says of itself how far it goes, for the table of who may do what. */
export type Granting<R> = ((actor: Actor, resource: R) => boolean) & { readonly grants: Grants };

/** Anybody not named is refused. `ownershipOf` names the parts of a row that `grants` speaks of. */
export function granting<R>(grants: Grants, ownershipOf: (resource: R) => Ownership): Granting<R> {
  const rule = (actor: Actor, resource: R) => {
    const row = ownershipOf(resource);
    const memberId = row.agencyId === undefined ? undefined : membershipIn(actor, row.agencyId)?.memberId;
    return rolesFor(actor, row).some((role) => {
      const reach = grants[role];
      return reach !== undefined && REACHES[reach]({ actor, role, row, memberId });
    });
  };
  return Object.assign(rule, { grants });
}

/** An agency's roles count for that agency's rows alone. */
function rolesFor(actor: Actor, { agencyId }: Ownership): Role[] {
  const membership = agencyId === undefined ? undefined : membershipIn(actor, agencyId);
  const holds: Record<Role, boolean> = {
    anonymous: true,
    user: actor.kind === "user",
    agent: membership !== undefined,
    manager: membership?.role === "Manager",
    moderator: isModerator(actor),
    admin: actor.kind === "user" && actor.platformRole === "Admin",
  };
  return ROLES.filter((role) => holds[role]);
}

type Asked = { actor: Actor; role: Role; row: Ownership; memberId: string | undefined };

const REACHES: Readonly<Record<Reach, (asked: Asked) => boolean>> = {
  own: ({ actor, role, row, memberId }) =>
    role === "user"
      ? actor.kind === "user" && actor.userId === row.userId
      : memberId !== undefined && memberId === row.memberId,
  agency: ({ memberId }) => memberId !== undefined,
  offered: ({ row, memberId }) => memberId !== undefined && row.offeredTo?.includes(memberId) === true,
  others: ({ memberId }) => memberId === undefined,
  public: ({ row }) => row.isPublic === true,
};
