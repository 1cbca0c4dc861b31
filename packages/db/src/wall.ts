import type postgres from "postgres";
import { currentRequestId } from "./request-id";
import { currentScope, type TenantScope } from "./tenant-scope";

/** Roles of migration 0017; neither owns a table or passes by row-level security. */
export type WallRole = "plinth_tenant" | "plinth_platform";

type Pools = {
  /** Sees rows of the agencies that a transaction names; none when it names none. */
  tenant: postgres.Sql;
  /** Sees rows of all agencies. */
  platform: postgres.Sql;
  /** Runs what is asked outside of any scope. */
  unscoped: postgres.Sql;
};

type Begin = (...given: [...options: string[], work: (tx: postgres.TransactionSql) => unknown]) => Promise<unknown>;

/** One client that sends every statement through the pool of the scope it is asked in. */
export function behindWall({ tenant, platform, unscoped }: Pools): postgres.Sql {
  /* oxlint-disable typescript/unbound-method, typescript/no-unsafe-type-assertion -- postgres.js makes plain functions of these, and their types are generic */
  const beginWithin =
    (pool: postgres.Sql, agencyIds: readonly string[]): Begin =>
    (...given) => {
      const requestId = currentRequestId();
      if (agencyIds.length === 0 && requestId === undefined) return (pool.begin as Begin)(...given);
      const work = given.pop() as (tx: postgres.TransactionSql) => unknown;
      const name = requestId === undefined ? null : `plinth ${requestId}`;
      return (pool.begin as Begin)(...(given as string[]), async (tx) => {
        // Sent before the work's first statement and not waited for: both travel together.
        const named = tx`select set_config('plinth.agencies', ${agencyIds.join(",")}, true),
          set_config('application_name', coalesce(${name}::text, current_setting('application_name')), true)`.execute();
        const [result] = await Promise.all([work(tx), named]);
        return result;
      });
    };
  const poolOf = (scope: TenantScope | undefined) => {
    if (scope === undefined) return unscoped;
    return scope === "everyAgency" ? platform : tenant;
  };
  /** What the transaction must name first; undefined where the pool alone says it. */
  const namedBy = (scope: TenantScope | undefined) =>
    typeof scope === "object" && scope.length > 0 ? scope : undefined;
  const unsafe = (...asked: Parameters<postgres.Sql["unsafe"]>) => {
    const agencyIds = namedBy(currentScope());
    return agencyIds ? alone(beginWithin(tenant, agencyIds), asked) : poolOf(currentScope()).unsafe(...asked);
  };
  const begin: Begin = (...given) => {
    const scope = currentScope();
    return beginWithin(poolOf(scope), namedBy(scope) ?? [])(...given);
  };
  const end: postgres.Sql["end"] = async (options) => {
    await Promise.all([...new Set([tenant, platform, unscoped])].map((pool) => pool.end(options)));
  };
  return Object.assign(((...given: Parameters<typeof unscoped>) => unscoped(...given)) as postgres.Sql, unscoped, {
    unsafe: unsafe as postgres.Sql["unsafe"],
    begin: begin as postgres.Sql["begin"],
    end,
  });
  /* oxlint-enable typescript/unbound-method, typescript/no-unsafe-type-assertion */
}

/** A single statement in a transaction of its own, to be awaited as Drizzle awaits: as it is, or its `values()`. */
function alone(begin: Begin, asked: Parameters<postgres.Sql["unsafe"]>) {
  const run = (answer: (query: postgres.PendingQuery<postgres.Row[]>) => unknown) =>
    begin((tx) => answer(tx.unsafe(...asked)));
  return {
    values: () => run((query) => query.values()),
    // oxlint-disable-next-line unicorn/no-thenable -- a query is lazy: it is sent when somebody waits for it
    then: (onDone: (rows: unknown) => unknown, onFailed: (error: unknown) => unknown) =>
      run((query) => query).then(onDone, onFailed),
  };
}
