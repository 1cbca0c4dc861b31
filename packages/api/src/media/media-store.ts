import { createHash, randomUUID } from "node:crypto";
import { RENDITION_FORMATS, type RenditionFormat, renditionName } from "@repo/domain/listings/rendition";
import type { FileStore } from "./file-store";

export type Rendition = { width: number; format: RenditionFormat; bytes: Uint8Array };

/** Pictures under the hash of their content; uploads apart, each under a key of its own, never served. */
export type MediaStore = {
  putUpload: (bytes: Uint8Array) => Promise<string>;
  readUpload: (key: string) => Promise<Buffer>;
  removeUpload: (key: string) => Promise<void>;
  /** One hash over all renditions, so that an answer with many pictures names each only once. */
  putPicture: (renditions: readonly Rendition[]) => Promise<string>;
  readPicture: (sha256: string, width: number, format: RenditionFormat) => Promise<Blob | undefined>;
  /** Of these widths; one from before there were renditions has none. */
  removePicture: (sha256: string, widths: readonly number[]) => Promise<void>;
  /** A picture from before there were renditions. */
  readFormerPicture: (sha256: string) => Promise<Blob | undefined>;
};

export function mediaStore(files: FileStore): MediaStore {
  return {
    putUpload: async (bytes) => {
      const key = randomUUID();
      await files.write(uploadName(key), bytes, "application/octet-stream");
      return key;
    },
    readUpload: async (key) => {
      const file = await files.read(uploadName(key));
      if (!file) throw new Error("The upload is not there any more.");
      return Buffer.from(await file.arrayBuffer());
    },
    removeUpload: (key) => files.remove(uploadName(key)),
    putPicture: async (renditions) => {
      const hash = createHash("sha256");
      for (const { bytes } of renditions) hash.update(bytes);
      const sha256 = hash.digest("hex");
      for (const { width, format, bytes } of renditions)
        await files.write(pictureName(sha256, renditionName(width, format)), bytes, `image/${format}`);
      return sha256;
    },
    readPicture: (sha256, width, format) => files.read(pictureName(sha256, renditionName(width, format))),
    removePicture: async (sha256, widths) => {
      const renditions = widths.flatMap((width) => RENDITION_FORMATS.map((format) => renditionName(width, format)));
      for (const rendition of renditions) await files.remove(pictureName(sha256, rendition));
      if (widths.length === 0) await files.remove(formerName(sha256));
    },
    readFormerPicture: (sha256) => files.read(formerName(sha256)),
  };
}

const uploadName = (key: string) => `uploads/${key}`;
const formerName = (sha256: string) => `${sha256.slice(0, 2)}/${sha256}.webp`;
const pictureName = (sha256: string, rendition: string) => `${sha256.slice(0, 2)}/${sha256}/${rendition}`;
