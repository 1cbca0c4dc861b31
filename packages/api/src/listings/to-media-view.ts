import type { MediaView } from "@repo/domain/listings/listing.schema";

type PictureRow = Omit<MediaView, "url" | "thumbnailUrl"> & { sha256: string; thumbnailSha256: string };

export function toMediaView(row: PictureRow): MediaView {
  return {
    url: mediaUrl(row.sha256),
    thumbnailUrl: mediaUrl(row.thumbnailSha256),
    width: row.width,
    height: row.height,
    altText: row.altText,
    blurDataUrl: row.blurDataUrl,
    category: row.category,
    alteration: row.alteration,
  };
}

/** Pictures are served by the hash of their content, so an address never changes its picture. */
export const mediaUrl = (sha256: string) => `/media/${sha256}`;
