import type { RequestContext } from "#request-context";
import { insertSecretLink, type NewSecretLink } from "./secret-links.repository";

/** The secret of a new link that opens one thing until it expires; it is kept nowhere. */
export function makeSecretLink(ctx: RequestContext, link: NewSecretLink): Promise<string> {
  return insertSecretLink(ctx.db, link);
}
