import { listingIdInput } from "@repo/domain/listings/listing.schema";
import { arrangePhotosInput, photosView } from "@repo/domain/listings/upload";
import { memberProcedure, router } from "#trpc/trpc";
import { arrangePhotos } from "./arrange-photos";
import { showPhotos } from "./show-photos";

/** Files themselves come through a route of their own, as they are no JSON. */
export const mediaRouter = router({
  photos: memberProcedure
    .input(listingIdInput)
    .output(photosView)
    .query(({ ctx, input }) => showPhotos(ctx, input.listingId)),
  arrange: memberProcedure
    .input(arrangePhotosInput)
    .output(photosView)
    .mutation(({ ctx, input }) => arrangePhotos(ctx, input)),
});
