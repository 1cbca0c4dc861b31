import { randomUUID } from "node:crypto";
import { openAsBlob } from "node:fs";
import fs from "node:fs/promises";
import path from "node:path";
import type { FileStore } from "./file-store";

export function diskFiles(folder: string): FileStore {
  const at = (name: string) => path.join(folder, name);
  return {
    write: async (name, bytes) => {
      const file = at(name);
      await fs.mkdir(path.dirname(file), { recursive: true });
      const unfinished = `${file}.${randomUUID()}`;
      await fs.writeFile(unfinished, bytes);
      await fs.rename(unfinished, file);
    },
    read: async (name) => {
      const isThere = await fs.stat(at(name)).then(
        (found) => found.isFile(),
        (error: NodeJS.ErrnoException) => {
          if (error.code === "ENOENT" || error.code === "ENOTDIR") return false;
          throw error;
        },
      );
      return isThere ? openAsBlob(at(name)) : undefined;
    },
    remove: (name) => fs.rm(at(name), { force: true }),
  };
}
