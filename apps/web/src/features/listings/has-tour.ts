import type { ListingDetail } from "@repo/domain/listings/listing.schema";

/** Whether there is anything to look around in or to watch. */
export const hasTour = ({ photos, embeds }: Pick<ListingDetail, "photos" | "embeds">): boolean =>
  embeds.length > 0 || photos.some(({ category }) => category === "Panorama");
