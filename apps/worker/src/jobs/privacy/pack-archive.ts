import type { Database } from "@repo/api/database";
import type { MediaStore } from "@repo/api/media/media-store";
import { packArchive } from "@repo/api/privacy/pack-archive";
import type { Task } from "graphile-worker";
import * as z from "zod";
import { jobContext } from "#job-context";

const payload = z.object({ archiveId: z.uuid() });

export function packArchiveTask(db: Database, store: MediaStore): Task {
  return async (given) => {
    const { archiveId } = payload.parse(given);
    await packArchive(jobContext(db, "pack-archive"), store, archiveId);
  };
}
