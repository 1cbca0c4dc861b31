import { userIdOf } from "@repo/domain/access/actor";
import type { SaveSearchInput, SaveSearchResult } from "@repo/domain/alerts/alert.schema";
import { DomainError } from "@repo/domain/domain-error";
import { enqueueMessage } from "#messages/enqueue-message";
import { inTransaction, type RequestContext } from "#request-context";
import { requestHash } from "#request-hash";
import { countSearchesOf, upsertSavedSearch } from "./saved-searches.repository";

const MOST_KEPT = 50;
/** Letters to an address that never answered are mail that nobody asked for. */
const MOST_UNCONFIRMED_A_DAY = 5;
const DAY_MS = 86_400_000;

/** Nothing is sent for it until the address confirms, whoever is signed in: an account may name any address. */
export function saveSearch(ctx: RequestContext, input: SaveSearchInput): Promise<SaveSearchResult> {
  return inTransaction(ctx, async (tx) => {
    const { kept, unconfirmedSince } = await countSearchesOf(tx, input.email, new Date(ctx.now().getTime() - DAY_MS));
    if (kept >= MOST_KEPT || unconfirmedSince >= MOST_UNCONFIRMED_A_DAY) {
      throw new DomainError("limitExceeded", "savedSearch.tooMany", { field: "email" });
    }
    const saved = await upsertSavedSearch(tx, {
      ...input,
      userId: userIdOf(ctx.actor),
      criteriaHash: requestHash(input.criteria),
      createdAt: ctx.now(),
    });
    const isConfirmed = saved.confirmedAt !== null && saved.endedAt === null;
    if (!isConfirmed) {
      await enqueueMessage(tx, {
        agencyId: null,
        kind: "SavedSearchToConfirm",
        subject: { savedSearchId: saved.id },
      });
    }
    // Whether somebody else's address already gets alerts is not for a visitor to learn.
    return { isConfirmed: isConfirmed && ctx.actor.kind === "user" && saved.userId === ctx.actor.userId };
  });
}
