import type { MediaView } from "@repo/domain/listings/listing.schema";
import { renditionName, widthFor } from "@repo/domain/listings/rendition";

type PictureRow = Omit<MediaView, "url" | "thumbnailUrl"> & StoredPicture;
type StoredPicture = { sha256: string; widths: number[]; formerThumbnailSha256?: string | null };

const THUMBNAIL_WIDTH = 480;

export function toMediaView(row: PictureRow): MediaView {
  return {
    url: pictureUrl(row),
    thumbnailUrl: thumbnailUrl(row),
    widths: row.widths,
    width: row.width,
    height: row.height,
    altText: row.altText,
    blurDataUrl: row.blurDataUrl,
    category: row.category,
    alteration: row.alteration,
  };
}

/** Pictures are served by the hash of their content, so an address never changes its picture. */
export const pictureUrl = ({ sha256, widths }: StoredPicture): string => addressOf(sha256, widths.at(-1));

export const thumbnailUrl = ({ sha256, widths, formerThumbnailSha256 }: StoredPicture): string =>
  widths.length === 0
    ? addressOf(formerThumbnailSha256 ?? sha256, undefined)
    : addressOf(sha256, widthFor(widths, THUMBNAIL_WIDTH));

const addressOf = (sha256: string, width: number | undefined) =>
  width === undefined ? `/media/${sha256}` : `/media/${sha256}/${renditionName(width, "webp")}`;
