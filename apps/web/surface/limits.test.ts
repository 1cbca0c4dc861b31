import net from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ask, askRaw, call } from "./testing/ask";
import { cookieOf, surface } from "./testing/surface";

const DRIPPERS = 200;
const DRIP_MS = 2_000;
/** Headers may take ten seconds, and Node looks for those who took longer every thirty. */
const CUT_OFF_WITHIN_MS = 41_000;

const { port } = new URL(surface.origin);
type Dripper = { opening: string; closedAfter: Promise<number> };
const drippers: Dripper[] = [];
const sockets: net.Socket[] = [];

/** Says something every two seconds and never comes to an end. */
function drip(opening: string): Dripper {
  const startedAt = Date.now();
  const socket = net.connect(Number(port), "127.0.0.1", () => socket.write(opening));
  const timer = setInterval(() => socket.write("X-Drip: 1\r\n"), DRIP_MS);
  socket.on("error", () => {});
  socket.resume();
  sockets.push(socket);
  const closedAfter = new Promise<number>((resolve) =>
    socket.once("close", () => {
      clearInterval(timer);
      resolve(Date.now() - startedAt);
    }),
  );
  return { opening, closedAfter };
}

// They drip while everything else of this file is asked.
beforeAll(() => {
  const body = "Host: x\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{";
  for (let index = 0; index < DRIPPERS; index++)
    drippers.push(
      drip(
        [
          "GET /search HTTP/1.1\r\nHost: x\r\n",
          `POST /api/trpc/identity.askPasswordReset HTTP/1.1\r\n${body}`,
          `POST /api/auth/callback/credentials HTTP/1.1\r\n${body}`,
          `POST /api/lead-sources/${surface.rows.own.ids.sourceId} HTTP/1.1\r\n${body}`,
        ][index % 4]!,
      ),
    );
});
afterAll(() => {
  for (const socket of sockets) socket.destroy();
});

const json = { "content-type": "application/json", origin: surface.origin };
const megabytes = (count: number) => "x".repeat(count * 1024 * 1024);

test("bodies beyond the limit are refused, whatever length they announce", async () => {
  const doors = [
    { path: "/api/trpc/identity.askPasswordReset", headers: json },
    { path: "/api/auth/callback/credentials", headers: json },
    { path: `/api/lead-sources/${surface.rows.own.ids.sourceId}`, headers: json },
    {
      path: `/api/uploads/${surface.rows.own.ids.listingId}?name=a.png`,
      headers: { ...json, ...(await cookieOf("agent")) },
    },
  ];
  for (const { path, headers } of doors) {
    const body = megabytes(16);
    expect({ path, status: (await ask({ path, method: "POST", headers, body })).status }).toEqual({
      path,
      status: 413,
    });
    const chunked = { ...headers, "transfer-encoding": "chunked" };
    expect({ path, status: (await ask({ path, method: "POST", headers: chunked, body })).status }).toEqual({
      path,
      status: 413,
    });
  }
});

test("a batch of more than ten is refused, and none of it is done", async () => {
  const names = (count: number) => Array.from({ length: count }, () => "identity.me").join(",");
  const batch = (count: number) => ask({ path: `/api/trpc/${names(count)}?batch=1&input=%7B%7D` });
  expect((await batch(10)).status).toBe(200);
  const refused = await batch(11);
  expect(refused.status).toBe(400);
  expect(refused.body).not.toContain('"result"');
  const many = await call(`${names(50)}?batch=1`, {});
  expect(many.status).toBe(400);
});

test("hostile shapes of addresses and bodies are refused in words, and nothing ends", async () => {
  const deep = "[".repeat(100_000);
  const statuses = await Promise.all([
    ask({ path: "/api/trpc/identity.askPasswordReset", method: "POST", headers: json, body: deep }),
    ask({ path: "/api/trpc/identity.askPasswordReset", method: "POST", headers: json, body: '{"__proto__":{"x":1}}' }),
    ask({ path: `/api/trpc/search.results?input=${encodeURIComponent("[".repeat(2_000))}` }),
    ask({ path: `/api/trpc/${"a.".repeat(3_000)}` }),
    ask({ path: `/${"a/".repeat(3_000)}` }),
    ask({ path: "/search?%00=%00&place=%00&bbox=1e999,NaN,%F0%9F%92%A9" }),
    ask({ path: "/search?place=%ED%A0%80" }),
    ask({ path: "/media/%2e%2e%2f%2e%2e%2fetc%2fpasswd" }),
  ]).then((answers) => answers.map(({ status }) => status));
  expect(statuses.filter((status) => status >= 500)).toEqual([]);
  expect(await askRaw(`GET /${"y".repeat(70_000)} HTTP/1.1\r\nHost: x\r\n\r\n`)).toContain(" 414 ");
  expect((await ask({ path: "/livez" })).status).toBe(200);
});

test("two hundred callers who drip headers and bodies keep nobody waiting, and are cut off in time", async () => {
  const startedAt = performance.now();
  const answers = await Promise.all(Array.from({ length: 40 }, () => ask({ path: "/search" })));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  const isStillDripping = sockets.some((socket) => !socket.destroyed);
  // The control: they were there while the others were served.
  expect(isStillDripping).toBe(true);
  const waited = performance.now() - startedAt;
  const closedAfter = await Promise.all(
    drippers.map(async ({ opening, closedAfter: after }) => ({ line: opening.split("\r\n")[0], after: await after })),
  );
  expect(closedAfter.filter(({ after }) => after > CUT_OFF_WITHIN_MS)).toEqual([]);
  const longest = Math.max(...closedAfter.map(({ after }) => after));
  // oxlint-disable-next-line no-console -- says how much was tried
  console.log(
    `slow callers: ${DRIPPERS} cut off within ${Math.round(longest / 1000)} s; 40 pages meanwhile in ${Math.round(waited)} ms`,
  );
});
