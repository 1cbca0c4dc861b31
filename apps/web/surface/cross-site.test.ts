import { expect, test } from "vitest";
import { ask, call, read } from "./testing/ask";
import { cookieOf, surface } from "./testing/surface";

const EVIL = "https://evil.example";
const { leadId = "", listingId = "" } = surface.rows.own.ids;
const note = (text: string) => ({ leadId, text });
const notes = async () => (await read("leads.detail", { leadId }, await cookieOf("agent"))).body;

/** What a page of another site can make a browser send along with the visitor's cookies. */
const FOREIGN: readonly [string, Readonly<Record<string, string>>][] = [
  ["another origin", { origin: EVIL }],
  ["the null origin of a sandboxed frame", { origin: "null" }],
  ["the null origin, which says it is the same site", { origin: "null", "sec-fetch-site": "same-origin" }],
  ["no origin", { origin: "" }],
  ["a name that begins like ours", { origin: `${surface.origin}.evil.example` }],
  ["another port", { origin: "http://localhost:1" }],
  ["another scheme", { origin: surface.origin.replace("http:", "https:") }],
  ["another site by its own mark", { "sec-fetch-site": "cross-site" }],
  ["another host of the domain", { "sec-fetch-site": "same-site" }],
  ["an address that was typed", { "sec-fetch-site": "none" }],
  ["another origin that forges the forwarded host", { origin: EVIL, "x-forwarded-host": "evil.example" }],
  ["another origin as the host", { origin: EVIL, host: "evil.example" }],
];

/** Without a name for it the header is left out. */
const sent = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries({ origin: surface.origin, ...headers }).filter(([, value]) => value !== ""));

test("a note is written from a page of ours, under any of its names", async () => {
  const agent = await cookieOf("agent");
  for (const [index, from] of [
    { origin: surface.origin },
    { origin: surface.origin, "sec-fetch-site": "same-origin" },
    { origin: "http://127.0.0.1:1", "sec-fetch-site": "same-origin" },
  ].entries()) {
    expect((await call("leads.addNote", note(`from here ${index}`), { ...agent, ...from })).status).toBe(200);
    expect(await notes()).toContain(`from here ${index}`);
  }
});

test.each(FOREIGN)("nothing is changed for %s: procedures, uploads, sign-in and sign-out", async (_what, headers) => {
  const from = sent(headers);
  const withCookie = { ...from, ...(await cookieOf("agent")) };
  const answers = await Promise.all([
    ask({
      path: "/api/trpc/leads.addNote",
      method: "POST",
      headers: { "content-type": "application/json", ...withCookie },
      body: JSON.stringify(note("from elsewhere")),
    }),
    ask({ path: `/api/uploads/${listingId}?name=a.png`, method: "POST", headers: withCookie, body: "PNG" }),
    ...["signout", "callback/credentials", "signin/credentials"].map((action) =>
      ask({
        path: `/api/auth/${action}`,
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded", ...withCookie },
        body: "csrfToken=x&json=true",
      }),
    ),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
  expect(await notes()).not.toContain("from elsewhere");
  expect(answers.map(({ headers: { "set-cookie": cookies } }) => cookies)).toEqual(answers.map(() => undefined));
});

/** Types that a form can send to any site without asking first, and none at all. */
const FORM_TYPES = [
  "application/x-www-form-urlencoded",
  "text/plain",
  "text/plain;application/json",
  "multipart/form-data; boundary=x",
  "application/octet-stream",
  "",
];

test.each(FORM_TYPES)("a procedure takes no body of the type “%s”, even from here", async (type) => {
  for (const name of ["leads.addNote", "leads.addNote?batch=1"]) {
    const { status } = await ask({
      path: `/api/trpc/${name}`,
      method: "POST",
      headers: { ...sent({ "content-type": type }), ...(await cookieOf("agent")) },
      body: JSON.stringify(name.includes("batch") ? { 0: note("by a form") } : note("by a form")),
    });
    expect(status).toBe(415);
  }
  expect(await notes()).not.toContain("by a form");
});

test("nothing is changed by an address, nor by a method that another header names", async () => {
  const agent = await cookieOf("agent");
  const input = encodeURIComponent(JSON.stringify(note("by an address")));
  for (const [method, headers] of [
    ["GET", {}],
    ["GET", { "x-http-method-override": "POST", "x-method-override": "POST", "x-http-method": "POST" }],
    ["HEAD", {}],
    ["PUT", {}],
    ["PATCH", {}],
    ["DELETE", {}],
  ] as const) {
    const { status } = await ask({
      path: `/api/trpc/leads.addNote?input=${input}`,
      method,
      headers: { ...agent, ...headers },
    });
    expect({ method, status }).toEqual({
      method,
      status: expect.toSatisfy((code: number) => code >= 400 && code < 500),
    });
  }
  expect(await notes()).not.toContain("by an address");
});

test("no other site is told that it may ask", async () => {
  for (const path of ["/api/trpc/leads.addNote", `/api/uploads/${listingId}`, "/api/auth/signout", "/agent"]) {
    const { headers } = await ask({
      path,
      method: "OPTIONS",
      headers: {
        origin: EVIL,
        "access-control-request-method": "POST",
        "access-control-request-headers": "content-type",
      },
    });
    expect(
      Object.keys(headers).filter((name) => name.startsWith("access-control-")),
      path,
    ).toEqual([]);
  }
});

test("a request that signs in or out needs the token of its own browser too", async () => {
  const { body } = await ask({ path: "/api/auth/csrf" });
  const { csrfToken } = JSON.parse(body) as { csrfToken: string };
  const signOut = await ask({
    path: "/api/auth/signout",
    method: "POST",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      origin: surface.origin,
      ...(await cookieOf("agent")),
    },
    body: `csrfToken=${csrfToken}&json=true`,
  });
  // The token without the cookie it came with is worth nothing: the session goes on.
  expect(signOut.body).toContain("csrf=true");
  expect((await read("leads.detail", { leadId }, await cookieOf("agent"))).status).toBe(200);
});
