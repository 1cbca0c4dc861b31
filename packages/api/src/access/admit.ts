import { AsyncLocalStorage } from "node:async_hooks";
import { type Actor, actedByOf, isModerator } from "@repo/domain/access/actor";
import type { Permission } from "@repo/domain/access/permissions";
import { DomainError } from "@repo/domain/domain-error";
import type { RequestContext } from "#request-context";
import { ACCESS, type AccessLine, type Audience } from "./access-table";
import { noteDenial } from "./note-denial";

declare global {
  // Next evaluates modules once for each bundle; all of them must see the same call.
  var plinthAdmitted: AsyncLocalStorage<{ name: string; line: AccessLine; ctx: RequestContext }> | undefined;
}

const admitted = (globalThis.plinthAdmitted ??= new AsyncLocalStorage());

const BELONGS: Readonly<Record<Audience, (actor: Actor) => boolean>> = {
  anyone: () => true,
  user: (actor) => actor.kind === "user",
  member: (actor) => actor.kind === "user" && actor.memberships.length > 0,
  moderator: isModerator,
  admin: (actor) => actor.kind === "user" && actor.platformRole === "Admin",
};

/** Whether the table lets the actor call this at all. */
export const belongsTo = (actor: Actor, audience: Audience): boolean => BELONGS[audience](actor);

/**
 * Lets in whom the access table lets call the procedure or route `name`, and holds all that `work` asks of `authorize` to
 * the permissions of its line. Nobody gets in where there is no line.
 */
export function admit<T>(name: string, ctx: RequestContext, work: () => T): T {
  const line = Object.hasOwn(ACCESS, name) ? ACCESS[name] : undefined;
  if (!line)
    throw new Error(`${name} is in no line of the access table: add one in packages/api/src/access/access-table.ts.`);
  if (!belongsTo(ctx.actor, line.who)) {
    if (ctx.actor.kind === "visitor") throw new DomainError("unauthenticated", "session.required");
    noteDenial(ctx, name);
    throw new DomainError("forbidden", "audience.forbidden");
  }
  if (name.startsWith("POST ")) refuseWhileActing(name, ctx);
  return admitted.run({ name, line, ctx }, work);
}

/** Whoever sees the platform as somebody else changes nothing. */
export function refuseWhileActing(name: string, ctx: RequestContext): void {
  if (!actedByOf(ctx.actor)) return;
  noteDenial(ctx, name);
  throw new DomainError("forbidden", "impersonation.readOnly");
}

/** A permission that a call's line does not name is refused to it; jobs have no line and are held by `authorize` alone. */
export function assertNamed(permission: Permission): void {
  const call = admitted.getStore();
  if (!call || call.line.may?.includes(permission)) return;
  throw new Error(`${call.name} asks for ${permission}: name it in packages/api/src/access/access-table.ts.`);
}

/** Notes that the call asked for what its caller may not have; a job has no account to note it for. */
export function noteRefusedCall(): void {
  const call = admitted.getStore();
  if (call) noteDenial(call.ctx, call.name);
}
