import { AsyncLocalStorage } from "node:async_hooks";

declare global {
  // Next evaluates modules once for each bundle; all of them must see the same request.
  var plinthRequestId: AsyncLocalStorage<string> | undefined;
}

const storage = (globalThis.plinthRequestId ??= new AsyncLocalStorage());

/** Transactions that `work` begins, and jobs that it promises, carry the id, however deep. */
export function withRequestId<T>(requestId: string, work: () => T): T {
  return storage.run(requestId, work);
}

/** Undefined outside of any request. */
export function currentRequestId(): string | undefined {
  return storage.getStore();
}
