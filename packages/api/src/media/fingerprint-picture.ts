import { FINGERPRINT_FRAMES, FINGERPRINT_SIDE, pictureFingerprint } from "@repo/domain/listings/picture-fingerprint";
import sharp, { type Sharp } from "sharp";

/** Cut from this size, as a share of a larger picture takes longer and says no more. */
const WORKING_SIDE = 200;

/** What a picture looks like, once for each frame. */
export async function fingerprintPicture(drawn: Sharp): Promise<bigint[]> {
  const grey = await drawn
    .greyscale()
    .resize(WORKING_SIDE, WORKING_SIDE, { fit: "fill" })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const share = (part: number) => Math.round(WORKING_SIDE * part);
  const { width, height, channels } = grey.info;
  return Promise.all(
    FINGERPRINT_FRAMES.map(async ([left, top, right, bottom]) => {
      const frame = await sharp(grey.data, { raw: { width, height, channels } })
        .extract({
          left: share(left),
          top: share(top),
          width: share(1 - left - right),
          height: share(1 - top - bottom),
        })
        .resize(FINGERPRINT_SIDE, FINGERPRINT_SIDE, { fit: "fill" })
        .extractChannel(0)
        .raw()
        .toBuffer();
      return pictureFingerprint(frame);
    }),
  );
}
