import "server-only";
import diagnostics from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { Counter, Histogram, type Registry } from "prom-client";

const SECONDS = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** How many requests were answered how, and how long that took; streams count when they end. */
export function countRequests(register: Registry): void {
  const answered = new Counter({
    name: "plinth_http_requests_total",
    help: "Answered requests.",
    labelNames: ["method", "status"],
    registers: [register],
  });
  const seconds = new Histogram({
    name: "plinth_http_request_seconds",
    help: "Time until a request was answered.",
    buckets: SECONDS,
    registers: [register],
  });
  const begun = new WeakMap<ServerResponse, number>();
  type Message = { request: IncomingMessage; response: ServerResponse };
  diagnostics.subscribe("http.server.request.start", (message) => {
    // Node documents what this channel carries, but does not type it.
    // oxlint-disable-next-line no-unsafe-type-assertion
    begun.set((message as Message).response, performance.now());
  });
  diagnostics.subscribe("http.server.response.finish", (message) => {
    // oxlint-disable-next-line no-unsafe-type-assertion
    const { request, response } = message as Message;
    answered.inc({ method: request.method ?? "", status: response.statusCode });
    seconds.observe((performance.now() - (begun.get(response) ?? performance.now())) / 1_000);
  });
}
