import { agenciesOf } from "@repo/domain/access/actor";
import type { DuplicateQueueItem } from "@repo/domain/duplicates/duplicate.schema";
import type { RequestContext } from "#request-context";
import { listProposed } from "./judgements.repository";

const MAX_ITEMS = 100;

/** The 100 pairs that wait longest. */
export function listDuplicates(ctx: RequestContext): Promise<DuplicateQueueItem[]> {
  return listProposed(ctx.db, { ownAgencyIds: agenciesOf(ctx.actor), limit: MAX_ITEMS });
}
