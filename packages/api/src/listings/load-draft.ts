import { DomainError, notFound } from "@repo/domain/domain-error";
import { authorize } from "#access/authorize";
import type { RequestContext } from "#request-context";
import { findDraft } from "./listing-drafts.repository";

/** One that the actor may write; any other is answered as missing. */
export async function loadDraft(ctx: RequestContext, draftId: string) {
  const draft = await findDraft(ctx.db, draftId);
  if (!draft) throw notFound("listingDraft");
  return authorize(ctx.actor, "listingDraft.edit", draft);
}

/** What was handed in goes on as a listing. */
export function refuseHandedIn({ handedInAt }: { handedInAt: Date | null }): void {
  if (handedInAt) throw new DomainError("invalidState", "listingDraft.handedIn");
}
