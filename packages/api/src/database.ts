import { type Database, openDatabase } from "@repo/db/client";

// The apps open their pool here, so they need not know the database package.
export { type Database, openDatabase };
