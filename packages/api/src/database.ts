import { assertKeys } from "@repo/db/assert-keys";
import { assertWall } from "@repo/db/assert-wall";
import { type Database, openDatabase } from "@repo/db/client";
import { databaseAnswers } from "@repo/db/database-answers";
import { currentRequestId, withRequestId } from "@repo/db/request-id";
import { withinScope } from "@repo/db/tenant-scope";

// The apps open their pools here, so they need not know the database package.
export {
  assertKeys,
  assertWall,
  currentRequestId,
  type Database,
  databaseAnswers,
  openDatabase,
  withinScope,
  withRequestId,
};
