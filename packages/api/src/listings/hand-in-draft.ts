import type { Transaction } from "@repo/db/client";
import { DomainError, invalidField, notFound } from "@repo/domain/domain-error";
import { draftDocument } from "@repo/domain/listings/draft-document";
import type { HandInDraftInput } from "@repo/domain/listings/listing-draft.schema";
import { readDraft } from "@repo/domain/listings/read-draft";
import { marketOf } from "@repo/domain/markets/markets";
import { type Authorized, authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { checkListing } from "#moderation/check-listing";
import { inTransaction, type RequestContext } from "#request-context";
import { beginVisitPolicy } from "#visits/begin-visit-policy";
import { handedInColumns } from "./handed-in-columns";
import { findDraftLocality, keepDraftListing } from "./keep-listing";
import type { Locality } from "./listing-columns";
import { findContent, handInContent, lockListing } from "./listing-content.repository";
import { type DraftRow, lockDraft, markDraft } from "./listing-drafts.repository";
import { findListing } from "./listings.repository";
import { refuseWrongRegistration } from "./refuse-wrong-registration";

/** Makes a listing of a draft and puts it into the moderators' queue. Asked once more, it answers with the same listing. */
export function handInDraft(ctx: RequestContext, { draftId, version }: HandInDraftInput) {
  return inTransaction(ctx, async (tx) => {
    const found = await lockDraft(tx, draftId);
    if (!found) throw notFound("listingDraft");
    const draft = authorize(ctx.actor, "listingDraft.edit", found);
    if (draft.handedInAt) return answerAgain(tx, draft);
    if (draft.version !== version)
      throw new DomainError("conflict", "listingDraft.changedMeanwhile", { version: draft.version });
    const locality = await findDraftLocality(tx, draft.document.localityId);
    const listing = await handIn(ctx, tx, { draft, locality, ...readWhole(draft, locality) });
    await markDraft(tx, draft, { handedInAt: ctx.now(), discardedAt: null });
    const { id: entityId, agencyId } = listing;
    await recordAudit(ctx, tx, { action: "listing.submit", entity: "listing", entityId, agencyId });
    await checkListing(ctx, tx, listing.id);
    return { listingId: listing.id, slug: listing.slug };
  });
}

async function answerAgain(tx: Transaction, { listingId }: DraftRow) {
  const listing = listingId === null ? undefined : await findListing(tx, listingId);
  if (!listing) throw notFound("listingDraft");
  return { listingId: listing.id, slug: listing.slug };
}

/** By the same rules as the form's; the first problem is told at its field. */
function readWhole({ document }: DraftRow, locality: Locality) {
  const { content, visitPolicy, problems } = readDraft(draftDocument.parse(document), marketOf(locality.market));
  if (!content || !visitPolicy)
    throw invalidField(problems[0]?.field ?? "localityId", problems[0]?.message ?? "input.invalid");
  refuseWrongRegistration(content.registrationNumber, locality);
  return { content, visitPolicy };
}

type HandedIn = { draft: Authorized<"listingDraft.edit", DraftRow>; locality: Locality } & ReturnType<typeof readWhole>;

async function handIn(ctx: RequestContext, tx: Transaction, { draft, content: next, visitPolicy, locality }: HandedIn) {
  const listingId = await keepDraftListing(ctx, tx, draft, locality);
  const found = await lockListing(tx, listingId);
  const stored = await findContent(tx, listingId);
  if (!found || !stored) throw notFound("listing");
  const listing = authorize(ctx.actor, "listing.edit", found);
  await beginVisitPolicy(tx, listing, visitPolicy);
  const now = ctx.now();
  return handInContent(tx, listing, { stored, next, locality, changedAt: now }, handedInColumns(next, locality, now));
}
