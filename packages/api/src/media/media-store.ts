import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";

/** Where files lie: pictures under the hash of their content; uploads apart, each under a key of its own, never served. */
export type MediaStore = {
  putUpload: (bytes: Uint8Array) => Promise<string>;
  readUpload: (key: string) => Promise<Buffer>;
  removeUpload: (key: string) => Promise<void>;
  putPicture: (webp: Uint8Array) => Promise<string>;
};

export function diskStore(folder: string): MediaStore {
  const uploadFile = (key: string) => path.join(folder, "uploads", key);
  return {
    putUpload: async (bytes) => {
      const key = randomUUID();
      await write(uploadFile(key), bytes);
      return key;
    },
    readUpload: (key) => fs.readFile(uploadFile(key)),
    removeUpload: (key) => fs.rm(uploadFile(key), { force: true }),
    putPicture: async (webp) => {
      const sha256 = createHash("sha256").update(webp).digest("hex");
      await write(path.join(folder, sha256.slice(0, 2), `${sha256}.webp`), webp);
      return sha256;
    },
  };
}

/** Under another name first, so that nobody ever reads half a file. */
async function write(file: string, bytes: Uint8Array): Promise<void> {
  await fs.mkdir(path.dirname(file), { recursive: true });
  const unfinished = `${file}.${randomUUID()}`;
  await fs.writeFile(unfinished, bytes);
  await fs.rename(unfinished, file);
}
