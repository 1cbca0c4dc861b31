import { membershipIn } from "@repo/domain/access/actor";
import { DomainError, notFound } from "@repo/domain/domain-error";
import type { SaveDraftInput, SavedDraft } from "@repo/domain/listings/listing-draft.schema";
import { authorize } from "#access/authorize";
import type { RequestContext } from "#request-context";
import { insertDraft, updateDraft } from "./listing-drafts.repository";
import { loadDraft, refuseHandedIn } from "./load-draft";

/** Keeps what was typed, whatever it is worth. A save that was typed over an older version than the stored one is refused. */
export async function saveDraft(ctx: RequestContext, input: SaveDraftInput): Promise<SavedDraft> {
  const { draftId: id, agencyId, version, document } = input;
  const member = membershipIn(ctx.actor, agencyId);
  if (!member) throw notFound("listingDraft");
  const own = authorize(ctx.actor, "listingDraft.edit", { agencyId, agentMemberId: member.memberId });
  const begun = version === 0 ? await insertDraft(ctx.db, { id, ...own, document, updatedAt: ctx.now() }) : undefined;
  const saved = begun ?? (await saveAgain(ctx, input));
  return { version: saved.version, updatedAt: saved.updatedAt.toISOString() };
}

async function saveAgain(ctx: RequestContext, { draftId, version, document }: SaveDraftInput) {
  const draft = await loadDraft(ctx, draftId);
  refuseHandedIn(draft);
  const saved = await updateDraft(ctx.db, draft, { document, version, at: ctx.now() });
  if (!saved) throw new DomainError("conflict", "listingDraft.changedMeanwhile", { version: draft.version });
  return saved;
}
