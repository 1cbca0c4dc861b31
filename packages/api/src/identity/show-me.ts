import type { MeView } from "@repo/domain/identity/identity.schema";
import type { RequestContext } from "#request-context";
import { findUserWithAgencies } from "./identity.repository";

export async function showMe(ctx: RequestContext): Promise<MeView> {
  const { actor } = ctx;
  if (actor.kind !== "user") return null;
  const user = await findUserWithAgencies(ctx.db, actor.userId);
  if (!user) return null;
  // What the actor may do now, which is less than the account's role while its second step is missing.
  const { platformRole } = actor;
  return {
    ...user,
    platformRole,
    actingUntil: actor.actedBy?.until ?? null,
    mustSetUpSecondStep: user.platformRole === "Admin" && platformRole !== "Admin",
  };
}
