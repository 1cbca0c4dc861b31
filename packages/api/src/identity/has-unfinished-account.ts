import type { RequestContext } from "#request-context";
import { hasUnfinishedUser } from "./identity.repository";

/** Whether somebody began to register with the address and never opened the letter: there is nothing to sign in with. */
export function hasUnfinishedAccount(ctx: RequestContext, email: string): Promise<boolean> {
  return hasUnfinishedUser(ctx.db, email);
}
