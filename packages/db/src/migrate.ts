import path from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import { runMigrations } from "graphile-worker";
import postgres from "postgres";
import { readDatabaseUrl } from "./env";

const MIGRATIONS_FOLDER = path.join(import.meta.dirname, "../migrations");
const OLDEST_SUPPORTED_VERSION = 150_000;

/** Creates the database when it is missing, then brings our tables and the job queue's up to date. */
export async function migrateDatabase(url: string): Promise<void> {
  await createDatabaseIfMissing(url);
  const connection = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const [server] = await connection<{ version: string }[]>`select current_setting('server_version_num') as version`;
    if (Number(server?.version) < OLDEST_SUPPORTED_VERSION) throw new Error("Plinth needs PostgreSQL 15 or newer.");
    await migrate(drizzle({ client: connection }), { migrationsFolder: MIGRATIONS_FOLDER });
  } finally {
    await connection.end();
  }
  await runMigrations({ connectionString: url });
}

async function createDatabaseIfMissing(url: string): Promise<void> {
  const target = new URL(url);
  const name = decodeURIComponent(target.pathname.slice(1));
  target.pathname = "/postgres";
  const connection = postgres(target.toString(), { max: 1, onnotice: () => {} });
  try {
    const found = await connection`select from pg_database where datname = ${name}`;
    if (found.length === 0) await connection`create database ${connection(name)}`;
  } catch (error) {
    // A managed server may keep its `postgres` database closed; the migration itself will tell if ours is missing.
    if (!(error instanceof postgres.PostgresError)) throw error;
  } finally {
    await connection.end();
  }
}

if (import.meta.filename === process.argv[1]) await migrateDatabase(readDatabaseUrl());
