import { importedHomes, importHomesInput } from "@repo/domain/listing-import/home-import.schema";
import { listingIdInput, submitListingResult } from "@repo/domain/listings/listing.schema";
import {
  draftIdInput,
  draftSummary,
  handInDraftInput,
  listingDraft,
  saveDraftInput,
  savedDraft,
} from "@repo/domain/listings/listing-draft.schema";
import * as z from "zod";
import { importHomes } from "#listing-import/import-homes";
import { memberProcedure, router } from "#trpc/trpc";
import { duplicateListing } from "./duplicate-listing";
import { handInDraft } from "./hand-in-draft";
import { keepListing } from "./keep-listing";
import { listDrafts } from "./list-drafts";
import { saveDraft } from "./save-draft";
import { showDraft } from "./show-draft";
import { discardDraft, restoreDraft } from "./throw-away-draft";

export const listingDraftsRouter = router({
  list: memberProcedure.output(z.array(draftSummary)).query(({ ctx }) => listDrafts(ctx)),
  show: memberProcedure
    .input(draftIdInput)
    .output(listingDraft)
    .query(({ ctx, input }) => showDraft(ctx, input.draftId)),
  save: memberProcedure
    .input(saveDraftInput)
    .output(savedDraft)
    .mutation(({ ctx, input }) => saveDraft(ctx, input)),
  discard: memberProcedure
    .input(draftIdInput)
    .output(z.array(draftSummary))
    .mutation(({ ctx, input }) => discardDraft(ctx, input.draftId)),
  restore: memberProcedure
    .input(draftIdInput)
    .output(z.array(draftSummary))
    .mutation(({ ctx, input }) => restoreDraft(ctx, input.draftId)),
  keepListing: memberProcedure
    .input(draftIdInput)
    .output(listingDraft)
    .mutation(({ ctx, input }) => keepListing(ctx, input.draftId)),
  handIn: memberProcedure
    .input(handInDraftInput)
    .output(submitListingResult)
    .mutation(({ ctx, input }) => handInDraft(ctx, input)),
  importHomes: memberProcedure
    .input(importHomesInput)
    .output(importedHomes)
    .mutation(({ ctx, input }) => importHomes(ctx, input)),
  duplicate: memberProcedure
    .input(listingIdInput)
    .output(listingDraft)
    .mutation(({ ctx, input }) => duplicateListing(ctx, input.listingId)),
});
