import type { MeView } from "@repo/domain/identity/identity.schema";
import type { RequestContext } from "#request-context";
import { findUserWithAgencies } from "./identity.repository";

export async function showMe(ctx: RequestContext): Promise<MeView> {
  if (ctx.actor.kind !== "user") return null;
  return (await findUserWithAgencies(ctx.db, ctx.actor.userId)) ?? null;
}
