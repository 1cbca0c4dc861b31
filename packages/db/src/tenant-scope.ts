import { AsyncLocalStorage } from "node:async_hooks";

/** Whose rows of the tables behind the wall a piece of work may touch: of these agencies, or of all. */
export type TenantScope = readonly string[] | "everyAgency";

declare global {
  // Next evaluates modules once for each bundle; all of them must see the same scope.
  var plinthTenantScope: AsyncLocalStorage<TenantScope> | undefined;
}

const storage = (globalThis.plinthTenantScope ??= new AsyncLocalStorage());

/** Statements that `work` sends, however deep, are held to the scope by PostgreSQL. The innermost scope counts. */
export function withinScope<T>(scope: TenantScope, work: () => T): T {
  return storage.run(scope, work);
}

/** Undefined outside of any. */
export function currentScope(): TenantScope | undefined {
  return storage.getStore();
}
