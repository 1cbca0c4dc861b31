import type { Database } from "@repo/api/database";
import { erasePeople } from "@repo/api/privacy/erase-people";
import type { Task } from "graphile-worker";
import { jobContext } from "#job-context";

export function erasePeopleTask(db: Database): Task {
  return async () => {
    await erasePeople(jobContext(db, "erase-people"));
  };
}
