import { diskFiles } from "./disk-files";
import type { FileStore } from "./file-store";
import { parseS3Url, s3Files } from "./s3-files";

type Place = { MEDIA_DIR: string; MEDIA_S3_URL?: string | undefined };

/** A folder, unless a store that speaks S3 is configured. */
export const openFiles = ({ MEDIA_DIR, MEDIA_S3_URL }: Place): FileStore =>
  MEDIA_S3_URL === undefined ? diskFiles(MEDIA_DIR) : s3Files(parseS3Url(MEDIA_S3_URL));
