import type { DraftSummary } from "@repo/domain/listings/listing-draft.schema";
import type { RequestContext } from "#request-context";
import { listDrafts } from "./list-drafts";
import { markDraft } from "./listing-drafts.repository";
import { loadDraft, refuseHandedIn } from "./load-draft";

/** It is out of the list, and can be brought back. Both answer with the list as it is then. */
export async function discardDraft(ctx: RequestContext, draftId: string): Promise<DraftSummary[]> {
  const draft = await loadDraft(ctx, draftId);
  refuseHandedIn(draft);
  await markDraft(ctx.db, draft, { discardedAt: ctx.now() });
  return listDrafts(ctx);
}

export async function restoreDraft(ctx: RequestContext, draftId: string): Promise<DraftSummary[]> {
  await markDraft(ctx.db, await loadDraft(ctx, draftId), { discardedAt: null });
  return listDrafts(ctx);
}
