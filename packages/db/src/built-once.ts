import type { Executor } from "./client";

/**
 * Keeps a query with placeholders for each pool it is asked of. To write a select of many joins takes Drizzle as long
 * as PostgreSQL takes to answer it. Pools live as long as the process; a transaction is dropped with its queries.
 */
export function builtOnce<Query>(build: (db: Executor) => Query): (db: Executor) => Query {
  const queries = new WeakMap<Executor, Query>();
  return (db) => {
    const query = queries.get(db) ?? build(db);
    queries.set(db, query);
    return query;
  };
}
