import type { ReleaseHoldInput } from "@repo/domain/visits/visit.schema";
import { hashSecret } from "#access/secret-link";
import { inTransaction, type RequestContext } from "#request-context";
import { releaseHold } from "./visits.repository";

/** The visitor chose otherwise; a wrong or old token changes nothing and is not told so. */
export async function giveBackHold(ctx: RequestContext, { hold }: ReleaseHoldInput): Promise<null> {
  await inTransaction(ctx, (tx) => releaseHold(tx, { visitId: hold.visitId, tokenHash: hashSecret(hold.token) }));
  return null;
}
