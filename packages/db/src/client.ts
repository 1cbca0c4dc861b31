import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { prepareRepeated } from "./prepare-repeated";
import { behindWall, type WallRole } from "./wall";

type OpenOptions = {
  /** Of each of its pools, which open connections as they need them. */
  maxConnections?: number;
  applicationName?: string;
  statementTimeoutMs?: number;
  /** What runs outside of any scope (see tenant-scope): by default it sees rows of no agency. `Login` is for tools. */
  outsideScopes?: "NoAgency" | "EveryAgency" | "Login";
};

const CONNECT_TIMEOUT_SECONDS = 3;
const STATEMENT_TIMEOUT_MS = 15_000;
const LOCK_TIMEOUT_MS = 5_000;
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 15_000;

/** The pools of a process and one Drizzle view on them. `drizzle()` changes a client's parsers, so raw SQL goes through `db` too. */
export function openDatabase(url: string, options: OpenOptions = {}) {
  const { outsideScopes = "NoAgency" } = options;
  const tenant = openPool(url, options, "plinth_tenant");
  const platform = openPool(url, options, "plinth_platform");
  const unscoped = { NoAgency: tenant, EveryAgency: platform, Login: undefined }[outsideScopes];
  const client = behindWall({ tenant, platform, unscoped: unscoped ?? openPool(url, options) });
  return { db: drizzle({ client, casing: "snake_case" }), close: () => client.end({ timeout: 5 }) };
}

function openPool(url: string, options: OpenOptions, role?: WallRole): postgres.Sql {
  const { statementTimeoutMs = STATEMENT_TIMEOUT_MS } = options;
  const connection = postgres(url, {
    max: options.maxConnections ?? 10,
    idle_timeout: 20,
    connect_timeout: CONNECT_TIMEOUT_SECONDS,
    // By default it grows to twenty seconds, long after the network is back.
    backoff: () => 0.1 + Math.random() * 0.3,
    // Ours (see the patch): a connection over which nothing comes back, not even that it took too long, is given up.
    ...(statementTimeoutMs > 0 && { answer_timeout: statementTimeoutMs / 1000 + 2 }),
    onnotice: () => {},
    connection: {
      application_name: options.applicationName ?? "plinth",
      statement_timeout: statementTimeoutMs,
      lock_timeout: LOCK_TIMEOUT_MS,
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
      ...(role && { role }),
    },
  });
  const pool = prepareRepeated(connection);
  // Every pool must hand over values as Drizzle reads them.
  drizzle({ client: pool });
  return pool;
}

export type Database = ReturnType<typeof openDatabase>["db"];
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];
/** Where a statement may run: on its own, or inside somebody's transaction. */
export type Executor = Database | Transaction;
