import path from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import { runMigrations } from "graphile-worker";
import postgres from "postgres";
import { allowLogin } from "./allow-login";
import { readLoginUrl, readOwnerUrl } from "./env";
import { openQueue } from "./open-queue";
import { sealPlainRows } from "./sealing/seal-plain-rows";

const MIGRATIONS_FOLDER = path.join(import.meta.dirname, "../migrations");
const OLDEST_SUPPORTED_VERSION = 150_000;

/**
 * As the owner of the tables: creates the database when it is missing, brings our tables and the job queue's up to date,
 * and makes the login that web and worker use, when its address is given.
 */
export async function migrateDatabase(url: string, loginUrl?: string): Promise<void> {
  await createDatabaseIfMissing(url);
  const connection = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const [server] = await connection<{ version: string }[]>`select current_setting('server_version_num') as version`;
    if (Number(server?.version) < OLDEST_SUPPORTED_VERSION) throw new Error("Plinth needs PostgreSQL 15 or newer.");
    await migrate(drizzle({ client: connection }), { migrationsFolder: MIGRATIONS_FOLDER });
    await sealPlainRows(drizzle({ client: connection }));
    await runMigrations({ connectionString: url });
    await openQueue(connection);
  } finally {
    await connection.end();
  }
  if (loginUrl !== undefined) await allowLogin(url, loginUrl);
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

if (import.meta.filename === process.argv[1]) await migrateDatabase(readOwnerUrl(), readLoginUrl());
