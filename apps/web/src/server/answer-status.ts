import { AsyncLocalStorage } from "node:async_hooks";
import diagnostics from "node:diagnostics_channel";
import type { ServerResponse } from "node:http";

declare global {
  // Next evaluates modules once for each bundle; pages and start must mean the same.
  var plinthAnswering: AsyncLocalStorage<ServerResponse> | undefined;
}

const answering = (globalThis.plinthAnswering ??= new AsyncLocalStorage());

/** From now on each request carries its answer along, for `answerAs`. */
export function followAnswers(): void {
  diagnostics.subscribe("http.server.request.start", (message) => {
    // Node documents what this channel carries, but does not type it.
    // oxlint-disable-next-line no-unsafe-type-assertion
    answering.enterWith((message as { response: ServerResponse }).response);
  });
}

/**
 * Says with which status the page that is being made is sent. Next lets a page choose 404 and redirects only. Too late once the
 * first byte went out: then, as without `followAnswers`, it stays 200 and the page is the same.
 */
export function answerAs(status: 410): void {
  const response = answering.getStore();
  if (response && !response.headersSent) response.statusCode = status;
}
