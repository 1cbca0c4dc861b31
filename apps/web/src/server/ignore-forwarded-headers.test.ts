import http from "node:http";
import { networkOf } from "@repo/domain/access/network-of";
import { afterEach, expect, test } from "vitest";
import { ignoreForwardedHeaders } from "#server/ignore-forwarded-headers";

const CLAIMS = {
  "x-forwarded-for": "6.6.6.6",
  "X-Forwarded-Host": "evil.example",
  "x-forwarded-proto": "gopher",
  Forwarded: "for=6.6.6.6",
  "X-Real-IP": "6.6.6.6",
};

const running: http.Server[] = [];
afterEach(() => {
  for (const server of running.splice(0)) server.close();
});

/** The headers with which a request that makes every claim reaches the app. */
async function received(): Promise<http.IncomingHttpHeaders> {
  const server = http.createServer((request, response) => response.end(JSON.stringify(request.headers)));
  running.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  const answer = await fetch(`http://127.0.0.1:${address.port}`, { headers: { ...CLAIMS, connection: "close" } });
  return (await answer.json()) as http.IncomingHttpHeaders;
}

test("a claim reaches the app where a proxy is trusted, and nothing but the caller's address where none is", async () => {
  // The control: without it the test could pass because nothing was sent.
  const believed = await received();
  expect(believed).toMatchObject({ "x-forwarded-host": "evil.example", forwarded: "for=6.6.6.6" });
  expect(networkOf(believed["x-forwarded-for"] as string, 1)).toBe("6.6.6.6");

  ignoreForwardedHeaders();
  const ignored = await received();
  expect(JSON.stringify(ignored)).not.toMatch(/6\.6\.6\.6|evil|gopher/);
  expect(networkOf(ignored["x-forwarded-for"] as string, 0)).toBe("127.0.0.1");
});
