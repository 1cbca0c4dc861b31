import { invalidField } from "@repo/domain/domain-error";
import type { Availability } from "@repo/domain/visits/visit.schema";
import { authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { ownMembership } from "#identity/own-membership";
import { inTransaction, type RequestContext } from "#request-context";
import { findAvailability, replaceAvailability } from "./availability.repository";

/** The signed-in agent's own hours. */
export async function showAvailability(ctx: RequestContext): Promise<Availability> {
  const { memberId, timeZone } = await ownMembership(ctx);
  const { timeZone: chosen = timeZone, ...hours } = await findAvailability(ctx.db, memberId);
  return { timeZone: chosen, ...hours };
}

/** Booked visits stay as promised; only what is offered from now on changes. */
export async function changeAvailability(ctx: RequestContext, input: Availability): Promise<Availability> {
  const dates = input.overrides.map(({ date }) => date);
  if (new Set(dates).size !== dates.length) throw invalidField("overrides", "availability.dateTwice");
  const own = authorize(ctx.actor, "availability.change", await ownMembership(ctx));
  await inTransaction(ctx, async (tx) => {
    await replaceAvailability(tx, own, input);
    await recordAudit(ctx, tx, {
      action: "availability.change",
      entity: "member",
      entityId: own.memberId,
      agencyId: own.agencyId,
    });
  });
  return showAvailability(ctx);
}
