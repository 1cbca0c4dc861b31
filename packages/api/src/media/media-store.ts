import { createHash } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";

/** Where files lie, each under the hash of its content. Uploads lie apart and are never served. */
export type MediaStore = {
  putUpload: (bytes: Uint8Array) => Promise<string>;
  readUpload: (sha256: string) => Promise<Buffer>;
  removeUpload: (sha256: string) => Promise<void>;
  putPicture: (webp: Uint8Array) => Promise<string>;
};

export function diskStore(folder: string): MediaStore {
  const uploadFile = (sha256: string) => path.join(folder, "uploads", sha256);
  const put = async (bytes: Uint8Array, fileOf: (sha256: string) => string) => {
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const file = fileOf(sha256);
    await fs.mkdir(path.dirname(file), { recursive: true });
    // Under another name first, so that nobody ever reads half a file.
    const unfinished = `${file}.${crypto.randomUUID()}`;
    await fs.writeFile(unfinished, bytes);
    await fs.rename(unfinished, file);
    return sha256;
  };
  return {
    putUpload: (bytes) => put(bytes, uploadFile),
    readUpload: (sha256) => fs.readFile(uploadFile(sha256)),
    removeUpload: (sha256) => fs.rm(uploadFile(sha256), { force: true }),
    putPicture: (webp) => put(webp, (sha256) => path.join(folder, sha256.slice(0, 2), `${sha256}.webp`)),
  };
}
