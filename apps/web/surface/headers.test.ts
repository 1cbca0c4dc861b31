import { expect, test } from "vitest";
import { addressesOf } from "./testing/addresses";
import { type Answer, ask, askRaw, call } from "./testing/ask";
import { cookieOf, surface } from "./testing/surface";

const LONG = "x".repeat(20_000);

function expectHeaders(what: string, { headers }: Pick<Answer, "headers">): void {
  expect(headers, what).toMatchObject({
    "x-content-type-options": "nosniff",
    "strict-transport-security": expect.stringMatching(/max-age=\d{8}; includeSubDomains/),
    "cross-origin-opener-policy": "same-origin",
    "referrer-policy": "strict-origin-when-cross-origin",
    "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
  });
  expect(headers, what).not.toHaveProperty("x-powered-by");
  expect(headers, what).not.toHaveProperty("server");
  expect(headers, what).not.toHaveProperty("access-control-allow-origin");
}

test("every page and every route handler carries its headers, and nobody on the way may keep what it answers", async () => {
  const kept: string[] = [];
  const addresses = [
    ...addressesOf("page.tsx"),
    ...addressesOf("route.ts"),
    ...["/robots.txt", "/icon.svg"].map((path) => ({ path })),
  ];
  for (const { path } of addresses)
    for (const principal of ["anonymous", "agent"]) {
      const answer = await ask({ path, headers: await cookieOf(principal) });
      expectHeaders(`${path} to ${principal}`, answer);
      const isKept = answer.status === 200 && !/no-store/.test(answer.headers["cache-control"] ?? "");
      if (isKept && principal === "agent") kept.push(path);
    }
  // The picture of the tab is everybody's, and so are the lists of what machines may read.
  expect(kept.toSorted()).toEqual(["/icon.svg", "/robots.txt", "/sitemap.xml", "/sitemap/places.xml"]);
  expect(addresses.length).toBeGreaterThan(40);
});

/** Whoever is answered with an error, by whatever part of the server. */
const ERRORS: readonly [number, string, () => Promise<Answer>][] = [
  [404, "no such page", () => ask({ path: "/no/such/page" })],
  [404, "no such route", () => ask({ path: "/api/no-such" })],
  [404, "no such procedure", () => ask({ path: "/api/trpc/no.such" })],
  [404, "no such picture", () => ask({ path: `/media/${"0".repeat(64)}` })],
  [404, "no such script", () => ask({ path: "/_next/static/chunks/no-such.js" })],
  [401, "nobody signed in", () => call("leads.addNote", { leadId: surface.rows.own.ids.leadId, text: "x" })],
  [403, "another site", () => call("leads.addNote", {}, { origin: "https://evil.example" })],
  [405, "a method that is not there", () => ask({ path: "/api/trpc/identity.me", method: "PUT" })],
  [405, "a method of a route", () => ask({ path: "/readyz", method: "DELETE" })],
  [413, "too large a body", () => call("leads.addNote", { text: "x".repeat(300_000) })],
  [415, "a form", () => call("leads.addNote", {}, { "content-type": "text/plain" })],
  [400, "no JSON", () => ask({ path: "/api/trpc/search.results?input=%7B" })],
  [404, "a broken escape", () => ask({ path: "/search/%E0%A4%A" })],
  [500, "a picture that cannot be read", () => ask({ path: `/media/${surface.brokenPicture}` })],
  [308, "a slash too many", () => ask({ path: "/search/" })],
];

test.each(ERRORS)("%i for %s carries the headers too", async (status, what, errorOf) => {
  const answer = await errorOf();
  expect({ what, status: answer.status }).toEqual({ what, status });
  expectHeaders(what, answer);
  expect(answer.body).not.toMatch(/\bat .+:\d+:\d+|node_modules|postgres|select /i);
});

/** Refused by Node before the app sees it. */
const MALFORMED: readonly [number, string, string][] = [
  [414, "an address without end", `GET /${LONG} HTTP/1.1\r\nHost: x\r\n\r\n`],
  [431, "headers without end", `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${LONG}\r\n\r\n`],
  [400, "what is no HTTP", "HELLO\r\n\r\n"],
  [400, "two lengths", "POST /api/trpc/x HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\nabc"],
  [
    400,
    "a length beside chunks",
    "POST /api/trpc/x HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
  ],
];

test.each(MALFORMED)("%i for %s carries the headers too", async (status, what, bytes) => {
  const [head = ""] = (await askRaw(bytes)).split("\r\n\r\n");
  const [line, ...fields] = head.split("\r\n");
  expect({ what, line }).toEqual({ what, line: expect.stringContaining(`HTTP/1.1 ${status} `) });
  const headers = Object.fromEntries(
    fields.map((field) =>
      field
        .toLowerCase()
        .split(/: (.*)/)
        .slice(0, 2),
    ),
  );
  expect(headers, what).toMatchObject({
    "x-content-type-options": "nosniff",
    "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
    "cache-control": "no-store",
    connection: "close",
  });
});

test("behind TLS cookies have names that bind them to this host", async () => {
  const csrf = await ask({ path: "/api/auth/csrf", origin: surface.bareOrigin });
  const enquiry = await ask({
    path: "/api/trpc/identity.askPasswordReset",
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email: "nobody@plinth.example" }),
    origin: surface.bareOrigin,
  });
  const cookies = [...(csrf.headers["set-cookie"] ?? []), ...(enquiry.headers["set-cookie"] ?? [])];
  expect(cookies.map((cookie) => cookie.split("=")[0])).toEqual(
    expect.arrayContaining(["__Host-next-auth.csrf-token", "__Host-next-auth.callback-url", "__Host-plinth-device"]),
  );
  for (const cookie of cookies) {
    expect(cookie).toMatch(/^__Host-/);
    for (const attribute of [/; Path=\//, /; HttpOnly/, /; Secure/, /; SameSite=Lax/i])
      expect(cookie).toMatch(attribute);
    expect(cookie).not.toMatch(/domain=/i);
  }
  const me = async (headers: Readonly<Record<string, string>>) =>
    (await ask({ path: "/api/trpc/identity.me", headers, origin: surface.bareOrigin })).body;
  expect(await me(await cookieOf("agent", surface.bareOrigin))).toContain("memberships");
  // Under the name that another host of the domain could set, it counts for nothing.
  expect(await me(await cookieOf("agent"))).not.toContain("memberships");
});
