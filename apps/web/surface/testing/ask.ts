import http from "node:http";
import net from "node:net";
import { surface } from "./surface";

export type Question = {
  path: string;
  method?: string;
  headers?: Readonly<Record<string, string>>;
  body?: string | Uint8Array;
  origin?: string;
};
export type Answer = { status: number; headers: http.IncomingHttpHeaders; body: string };

const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });

/** The path goes out as it is written: `fetch` would tidy it up first. */
export function ask({ path, method = "GET", headers = {}, body, origin = surface.origin }: Question): Promise<Answer> {
  const { port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const request = http.request({ host: "127.0.0.1", port, path, method, headers, agent }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts).toString("utf8"),
        }),
      );
    });
    request.on("error", reject);
    request.end(body);
  });
}

/** What a page sends to the app's own router. Next first says under which address this caller finds it. */
export async function askPayload({ headers, ...question }: Question): Promise<Answer> {
  const asked = { ...question, headers: { ...headers, rsc: "1" } };
  const answer = await ask(asked);
  const address = answer.headers.location;
  return address?.includes("_rsc") ? ask({ ...asked, path: address }) : answer;
}

/** Sends these very bytes and returns what comes back until the server closes. */
export function askRaw(bytes: string, origin = surface.origin): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(Number(new URL(origin).port), "127.0.0.1", () => socket.write(bytes));
    let answer = "";
    socket.setEncoding("utf8");
    socket.on("data", (part: string) => (answer += part));
    socket.on("close", () => resolve(answer));
    socket.on("error", (error: NodeJS.ErrnoException) =>
      error.code === "ECONNRESET" || error.code === "EPIPE" ? resolve(answer) : reject(error),
    );
  });
}

/** A procedure as the app's own pages call it. */
export function call(name: string, input: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return ask({
    path: `/api/trpc/${name}`,
    method: "POST",
    headers: { "content-type": "application/json", origin: surface.origin, ...headers },
    body: JSON.stringify(input),
  });
}

/** A procedure that only reads. */
export function read(name: string, input: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return ask({ path: `/api/trpc/${name}?input=${encodeURIComponent(JSON.stringify(input))}`, headers });
}
