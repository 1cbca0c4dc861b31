import type { RequestContext } from "#request-context";
import { findLinkSubject, type LinkPurpose } from "./secret-links.repository";

/** The id of what the secret opens; nothing when it is wrong, expired or meant for something else. */
export function openSecretLink(ctx: RequestContext, purpose: LinkPurpose, secret: string): Promise<string | undefined> {
  return findLinkSubject(ctx.db, purpose, secret, ctx.now());
}
