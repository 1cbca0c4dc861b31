import type { DeskEvent } from "@repo/domain/leads/desk-event";
import type { RequestContext } from "#request-context";
import { deskFeed } from "./desk-feed";
import { leadScopes } from "./lead-scopes";

/** What changes on the actor's own desk, as it changes. */
export function followDesk(ctx: RequestContext, signal: AbortSignal): AsyncGenerator<DeskEvent> {
  return deskFeed(ctx.db).follow(leadScopes(ctx.actor), signal);
}
