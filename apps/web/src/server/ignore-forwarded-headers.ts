import diagnostics from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

/**
 * What a request says about whom it was forwarded for is dropped as soon as it arrives, and the address it really came
 * from stands in its place. For a server that callers reach directly: behind a proxy that address is the proxy's.
 */
export function ignoreForwardedHeaders(): void {
  diagnostics.subscribe("http.server.request.start", onRequest);
}

function onRequest(message: unknown): void {
  // Node documents what this channel carries, but does not type it.
  // oxlint-disable-next-line no-unsafe-type-assertion
  const { headers, socket } = (message as { request: IncomingMessage }).request;
  for (const name of Object.keys(headers)) if (isClaim(name)) Reflect.deleteProperty(headers, name);
  // Next would fill it in too, but only after it looked whether one is there.
  if (socket.remoteAddress) headers["x-forwarded-for"] = socket.remoteAddress;
}

const isClaim = (name: string) => name.startsWith("x-forwarded-") || name === "forwarded" || name === "x-real-ip";
