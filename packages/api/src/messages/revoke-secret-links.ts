import type { RequestContext } from "#request-context";
import { type LinkPurpose, removeSecretLinks } from "./secret-links.repository";

/** No link handed out so far opens this any more. */
export function revokeSecretLinks(ctx: RequestContext, purpose: LinkPurpose, subjectId: string): Promise<void> {
  return removeSecretLinks(ctx.db, purpose, subjectId);
}
