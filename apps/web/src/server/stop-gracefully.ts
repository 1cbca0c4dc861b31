import "server-only";
import diagnostics from "node:diagnostics_channel";
import type { Server, ServerResponse } from "node:http";
import net from "node:net";

/** For a caller that has a connection and is about to send: it is answered and told to take another for the next. */
const LISTEN_ON_MS = 500;
/** Less than the ten seconds after which most supervisors kill. */
const FINISH_WITHIN_MS = 8_000;

type Stopping = { isStopping: boolean; servers: Set<Server>; running: Set<ServerResponse> };

declare global {
  // Next evaluates modules once for each bundle; the start and the probes must mean the same.
  var plinthStopping: Stopping | undefined;
}

const state = (globalThis.plinthStopping ??= { isStopping: false, servers: new Set(), running: new Set() });

/** From then on `/readyz` sends callers elsewhere. */
export const isStopping = (): boolean => state.isStopping;

/**
 * A process that is asked to end takes no new connections, answers what it was asked, closes its streams, whose listeners then
 * find another process, and exits with 0. By itself Next waits for streams that never end. Needs `NEXT_MANUAL_SIG_HANDLE`,
 * which leaves signals to us.
 */
export function stopGracefully(): void {
  diagnostics.subscribe("http.server.request.start", (message) => {
    // Node documents what this channel carries, but does not type it.
    // oxlint-disable-next-line no-unsafe-type-assertion
    const { server, response } = message as { server: Server; response: ServerResponse };
    state.servers.add(server);
    state.running.add(response);
    response.once("close", () => state.running.delete(response));
    if (state.isStopping) askToLeave(response);
  });
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stop());
}

async function stop(): Promise<void> {
  state.isStopping = true;
  // Not Node's own for servers, which would cut off callers that are about to send.
  for (const server of state.servers) net.Server.prototype.close.call(server);
  for (const response of state.running) askToLeave(response);
  const giveUpAt = Date.now() + FINISH_WITHIN_MS;
  const goOnAt = Date.now() + LISTEN_ON_MS;
  while (Date.now() < giveUpAt && (state.running.size > 0 || Date.now() < goOnAt)) {
    for (const response of state.running) if (isStream(response)) response.end();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  process.exit(0);
}

function askToLeave(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader("Connection", "close");
}

const isStream = (response: ServerResponse): boolean =>
  response.headersSent && String(response.getHeader("content-type")).startsWith("text/event-stream");
