import "server-only";
import { type Database, openDatabase } from "@repo/api/database";
import { webEnv } from "#env";

declare global {
  // Hot reload evaluates modules again; the pool must survive it.
  var plinthDatabase: Database | undefined;
}

/** The process's one pool, opened at the first request so that a build needs no database. */
export function database(): Database {
  globalThis.plinthDatabase ??= openDatabase(webEnv().DATABASE_URL, { applicationName: "plinth-web" }).db;
  return globalThis.plinthDatabase;
}
