import { DomainError } from "@repo/domain/domain-error";
import { MOST_PICTURES, MOST_UPLOAD_BYTES } from "@repo/domain/listings/upload";
import { loadEditableListing } from "#listings/load-editable-listing";
import { requireFeature } from "#platform/require-feature";
import type { RequestContext } from "#request-context";
import { fileKindOf, isPicture } from "./file-kind";
import type { MediaStore } from "./media-store";
import { countPictures, insertUploadWithJob } from "./uploads.repository";

const LONGEST_NAME = 120;

type Upload = { listingId: string; fileName: string; bytes: Uint8Array };

/** Takes a file in for a listing; what cannot become a picture is refused here already, by its content. */
export async function receiveUpload(ctx: RequestContext, store: MediaStore, upload: Upload): Promise<string> {
  await requireFeature(ctx, "PhotoUploads");
  const listing = await loadEditableListing(ctx, upload.listingId);
  const { bytes } = upload;
  if (bytes.length === 0) throw new DomainError("invalidInput", "upload.empty");
  if (bytes.length > MOST_UPLOAD_BYTES) throw new DomainError("invalidInput", "upload.tooLarge");
  const kind = fileKindOf(bytes);
  if (kind === "heic") throw new DomainError("invalidInput", "upload.heic");
  if (!isPicture(kind)) throw new DomainError("invalidInput", "upload.noPicture");
  if ((await countPictures(ctx.db, listing.id)) >= MOST_PICTURES)
    throw new DomainError("limitExceeded", "upload.tooMany");
  const incomingKey = await store.putUpload(bytes);
  // oxlint-disable-next-line no-control-regex -- a name is only shown, and not all can be stored
  const fileName = upload.fileName.replaceAll(/[\u0000-\u001F\u007F]|\p{Surrogate}/gu, "").slice(0, LONGEST_NAME);
  return insertUploadWithJob(ctx.db, listing, { fileName, incomingKey, receivedAt: ctx.now() });
}
