import type { Database } from "@repo/api/database";
import type { MediaStore } from "@repo/api/media/media-store";
import { processUpload } from "@repo/api/media/process-upload";
import type { Task } from "graphile-worker";
import * as z from "zod";
import { jobContext } from "#job-context";

const payload = z.object({ uploadId: z.uuid() });

export function processUploadTask(db: Database, store: MediaStore): Task {
  return async (given) => {
    const { uploadId } = payload.parse(given);
    await processUpload(jobContext(db, "process-upload"), store, uploadId);
  };
}
