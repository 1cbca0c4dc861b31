import type { MediaView } from "@repo/domain/listings/listing.schema";
import { MEDIA_ALTERATION_NAMES } from "#wording/home-wording";

/** What was done to pictures since they were taken is said beside them, not only when they are opened. */
export function galleryNote(pictures: readonly Pick<MediaView, "alteration">[]): string {
  const altered = new Set(
    pictures.map(({ alteration }) => alteration).filter((alteration) => alteration !== "AsTaken"),
  );
  if (altered.has("Illustration")) return "The pictures of this demo home are drawn, not photographed.";
  return [...altered]
    .map((alteration) => `Some pictures: ${MEDIA_ALTERATION_NAMES[alteration].toLowerCase()}.`)
    .join(" ");
}
