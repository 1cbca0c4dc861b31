import type { RequestContext } from "#request-context";

/**
 * What proves that two enquiries come from one person: the signed-in account, or the same browser giving the same
 * number or address. A number alone proves nothing, as anybody can type it.
 */
export function matchKeyOf(ctx: RequestContext, contactKey: string): string | null {
  if (ctx.actor.kind === "user") return `user:${ctx.actor.userId}`;
  return ctx.deviceId === null ? null : `device:${ctx.deviceId}:${contactKey}`;
}
