import { type MediaStore, mediaStore } from "@repo/api/media/media-store";
import { openFiles } from "@repo/api/media/open-files";
import { webEnv } from "#env";

let opened: MediaStore | undefined;

/** Opened at the first use, as a build has no environment. */
export function openMedia(): MediaStore {
  opened ??= mediaStore(openFiles(webEnv()));
  return opened;
}
