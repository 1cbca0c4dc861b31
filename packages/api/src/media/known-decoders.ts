import sharp from "sharp";

/**
 * Leaves libvips the decoders of the three formats that are taken, whatever else it was built with: a file that passes for
 * a JPEG by its first bytes meets no other. One thread and no cache keep the memory for a picture to that picture.
 */
export function keepToKnownDecoders(): void {
  sharp.block({ operation: ["VipsForeignLoad"] });
  sharp.unblock({
    operation: ["VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer", "VipsForeignLoadWebpBuffer"],
  });
  sharp.concurrency(1);
  sharp.cache(false);
}
