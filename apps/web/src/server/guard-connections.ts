import "server-only";
import diagnostics from "node:diagnostics_channel";
import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { webEnv } from "#env";
import { BASE_HEADERS } from "#server/base-headers";

/** Headers are there by then; Node looks every thirty seconds, so a caller who drips them is cut off within forty. */
const HEADERS_WITHIN_MS = 7_000;
/** The longest a picture may take on a slow network; routes that take less give up earlier (`read-body.ts`). */
const REQUEST_WITHIN_MS = 130_000;

/** For a sender that was refused half-way to read why, before the connection is closed. */
const READ_WITHIN_MS = 5_000;

const guarded = new WeakSet<Server>();

/** Longer addresses are told apart from other headers that are too long. */
const LONGEST_LINE = 8 * 1024;

/**
 * Holds the server to time limits, gives every answer the headers that Next leaves out of some, such as its redirects, and
 * answers what Node refuses before Next sees it. The server is Next's own, so it is met at its first request, which is that
 * of whoever asks whether the process is ready.
 */
export function guardConnections(): void {
  diagnostics.subscribe("http.server.request.start", onRequest);
  diagnostics.subscribe("http.server.response.finish", onAnswered);
}

function onRequest(message: unknown): void {
  // Node documents what this channel carries, but does not type it.
  // oxlint-disable-next-line no-unsafe-type-assertion
  const { server, response } = message as { server: Server; response: ServerResponse };
  for (const [name, value] of Object.entries(BASE_HEADERS)) response.setHeader(name, value);
  // Pages, routes and pictures say more.
  response.setHeader("Content-Security-Policy", "frame-ancestors 'none'");
  if (guarded.has(server)) return;
  guarded.add(server);
  server.headersTimeout = HEADERS_WITHIN_MS;
  server.requestTimeout = REQUEST_WITHIN_MS;
  server.on("clientError", refuse);
  // Nothing here speaks WebSocket, and what was upgraded is under no limit; while developing, Next reloads pages by it.
  if (webEnv().NODE_ENV === "production") server.removeAllListeners("upgrade");
}

function onAnswered(message: unknown): void {
  // oxlint-disable-next-line no-unsafe-type-assertion
  const { request } = message as { request: IncomingMessage };
  if (request.complete) return;
  setTimeout(() => {
    if (!request.complete) request.socket.destroy();
  }, READ_WITHIN_MS).unref();
}

type Refused = Error & { code?: string; rawPacket?: Buffer };

function refuse(error: Refused, socket: Duplex): void {
  if (!socket.writable || error.code === "ECONNRESET") return void socket.destroy();
  const status = statusOf(error);
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      "Connection: close",
      "Content-Length: 0",
      "Cache-Control: no-store",
      ...Object.entries(BASE_HEADERS).map(([name, value]) => `${name}: ${value}`),
      "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'; sandbox",
      "\r\n",
    ].join("\r\n"),
  );
}

function statusOf({ code, rawPacket }: Refused): number {
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") return 408;
  if (code !== "HPE_HEADER_OVERFLOW") return 400;
  const lineEnd = rawPacket?.indexOf("\r\n") ?? 0;
  return lineEnd === -1 || lineEnd > LONGEST_LINE ? 414 : 431;
}
