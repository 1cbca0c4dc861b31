import { diskFiles } from "@repo/api/media/disk-files";
import { type MediaStore, mediaStore } from "@repo/api/media/media-store";
import { webEnv } from "#env";

let opened: MediaStore | undefined;

/** Opened at the first use, as a build has no environment. */
export function openMedia(): MediaStore {
  opened ??= mediaStore(diskFiles(webEnv().MEDIA_DIR));
  return opened;
}
