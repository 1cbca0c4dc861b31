import { listingIdInput } from "@repo/domain/listings/listing.schema";
import { decidePhotosInput } from "@repo/domain/listings/upload";
import { decideInput, moderationView, queueItem } from "@repo/domain/moderation/moderation.schema";
import * as z from "zod";
import { moderatorProcedure, router } from "#trpc/trpc";
import { decideListing } from "./decide-listing";
import { decidePhotos } from "./decide-photos";
import { listModerationQueue } from "./list-moderation-queue";
import { showModerationCase } from "./show-moderation-case";

export const moderationRouter = router({
  queue: moderatorProcedure.output(z.array(queueItem)).query(({ ctx }) => listModerationQueue(ctx)),
  caseOf: moderatorProcedure
    .input(listingIdInput)
    .output(moderationView)
    .query(({ ctx, input }) => showModerationCase(ctx, input.listingId)),
  decidePhotos: moderatorProcedure
    .input(decidePhotosInput)
    .output(moderationView)
    .mutation(({ ctx, input }) => decidePhotos(ctx, input)),
  decide: moderatorProcedure
    .input(decideInput)
    .output(moderationView)
    .mutation(({ ctx, input }) => decideListing(ctx, input)),
});
