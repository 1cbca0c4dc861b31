import { createServer } from "node:http";
import { type AddressInfo } from "node:net";
import { collectDefaultMetrics, Registry } from "prom-client";

/** What is counted in this process, beside what Node tells of itself. */
export function newRegistry(): Registry {
  const register = new Registry();
  collectDefaultMetrics({ register });
  return register;
}

/**
 * Answers monitoring on a port of its own, which is never published: the public one knows nothing of it. `more` is asked each
 * time for what is counted elsewhere, as text. Returns the port, which matters when 0 was asked for, and how to close it.
 */
export async function serveMetrics(
  port: number,
  register: Registry,
  more: () => string | Promise<string> = () => "",
): Promise<{ port: number; close: () => void }> {
  const server = createServer((request, response) => {
    if (request.method !== "GET" || request.url !== "/metrics") {
      response.writeHead(404).end();
      return;
    }
    Promise.all([register.metrics(), more()]).then(
      (parts) => response.writeHead(200, { "content-type": register.contentType }).end(parts.join("\n")),
      () => response.writeHead(503).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, () => resolve());
  });
  // Nothing waits for it when the process is done.
  server.unref();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on a port, not on a pipe
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}
