import { inParallel } from "@repo/api/testing/in-parallel";
import { expect, test } from "vitest";
import { ask, askPayload, askRaw } from "./testing/ask";
import { CANARY, cookieOf, surface } from "./testing/surface";

const { leadId = "" } = surface.rows.own.ids;
/** Pages that show rows of one agency, and one of moderators. */
const CLOSED = [`/agent/leads/${leadId}`, "/agent/leads", "/admin/people"];
const AT_ONCE = 3;

const subrequest = (value: string) => ({ "x-middleware-subrequest": value });
/** Headers that led past a check of some release of Next, or speak to its inside. */
const HEADERS: readonly Readonly<Record<string, string>>[] = [
  subrequest("middleware"),
  subrequest("src/middleware:src/middleware:src/middleware:src/middleware:src/middleware"),
  subrequest("proxy:proxy:proxy:proxy:proxy"),
  subrequest("src/proxy:src/proxy:src/proxy:src/proxy:src/proxy"),
  { "x-middleware-prefetch": "1", purpose: "prefetch" },
  { "x-middleware-next": "1" },
  { "x-middleware-rewrite": "/agent" },
  { "x-middleware-override-headers": "cookie", "x-middleware-request-cookie": "x=1" },
  { "x-nextjs-data": "1" },
  { rsc: "1" },
  { rsc: "1", "next-router-prefetch": "1" },
  { rsc: "1", "next-router-prefetch": "2", "next-router-segment-prefetch": "/_tree" },
  { rsc: "1", "next-router-segment-prefetch": "/_full" },
  { rsc: "1", "next-router-state-tree": encodeURIComponent('["",{"children":["agent",{}]}]') },
  { "next-resume": "1" },
  { "x-matched-path": "/agent/leads" },
  { "x-invoke-path": "/agent/leads", "x-invoke-query": "{}", "x-invoke-status": "200" },
  { "x-now-route-matches": "1", "x-vercel-id": "x" },
  { "x-prerender-revalidate": "x", "x-prerender-revalidate-if-generated": "1" },
  { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https", "x-forwarded-for": "127.0.0.1" },
  { "x-original-url": "/agent/leads", "x-rewrite-url": "/agent/leads" },
  { authorization: "Bearer %" },
  { cookie: "next-auth.session-token=forged; __Secure-next-auth.session-token=forged" },
];

/** Other ways to write an address. */
const WRITTEN: readonly ((path: string) => string)[] = [
  (path) => `/${path}`,
  (path) => `/.${path}`,
  (path) => `/search/..${path}`,
  (path) => `/search/..%2f${path.slice(1)}`,
  (path) => `/search/%2e%2e${path}`,
  (path) => `/api/..${path}`,
  (path) => path.replaceAll("/", "//"),
  (path) => path.replaceAll("/", "%2f").replace("%2f", "/"),
  (path) => path.replace("a", "%61"),
  (path) => path.replace("agent", "AGENT"),
  (path) => `${path};x=1`,
  (path) => `${path}%00`,
  (path) => `${path}.rsc`,
  (path) => `${path}.json`,
  (path) => `${path}.segments/_tree.segment.rsc`,
  (path) => `${path}?_rsc=1`,
  (path) => `/_next/data/build${path}.json`,
  (path) => `\\${path.slice(1)}`,
  (path) => `http://127.0.0.1${path}`,
];

test("the control: who belongs there is shown what nobody else may see", async () => {
  const headers = await cookieOf("agent");
  const [page, payload] = await Promise.all([
    ask({ path: CLOSED[0]!, headers }),
    askPayload({ path: CLOSED[0]!, headers }),
  ]);
  for (const { status, body } of [page, payload]) {
    expect(status).toBe(200);
    expect(body).toMatch(CANARY);
  }
});

for (const [site, origin] of [
  ["with proxy.ts", surface.origin],
  ["without it", surface.bareOrigin],
] as const)
  test(`neither headers nor ways of writing lead past a closed door, ${site}`, async () => {
    const questions = CLOSED.flatMap((path) => [
      ...HEADERS.map((headers) => ({ path, headers })),
      ...WRITTEN.map((write) => ({ path: write(path), headers: {} })),
    ]);
    const opened: string[] = [];
    const works = questions.map((question) => async () => {
      const [page, payload] = [await ask({ ...question, origin }), await askPayload({ ...question, origin })];
      // Payloads hold the frame of a page without what stands in it, so it is the words that tell.
      const isTold = [page, payload].some(({ status, body }) => status >= 500 || CANARY.test(body));
      const isPage = page.status < 300 && /<main|<h1/.test(page.body) && !/NEXT_REDIRECT|sign-in/.test(page.body);
      if (isTold || isPage) opened.push(`${page.status} ${payload.status} ${JSON.stringify(question)}`);
    });
    await inParallel(works, AT_ONCE);
    expect(opened).toEqual([]);
    expect(questions.length).toBeGreaterThan(120);
  });

test("no action of a server can be called, however it is forged", async () => {
  for (const path of ["/", "/search", "/sign-in", "/agent", `/agent/leads/${leadId}`])
    for (const [headers, body] of [
      [{ "next-action": "0".repeat(40), "content-type": "text/plain" }, "[]"],
      [{ "next-action": "x", "content-type": "text/plain;charset=UTF-8" }, '["$1","$@2",{"then":"$1:__proto__:then"}]'],
      [
        { "next-action": "x", "content-type": "multipart/form-data; boundary=b" },
        '--b\r\ncontent-disposition: form-data; name="0"\r\n\r\n{"then":"$1:__proto__:then","status":"resolved_model","value":"{}","_response":{"_prefix":"1","_formData":{"get":"$1:constructor:constructor"}}}\r\n--b\r\ncontent-disposition: form-data; name="1"\r\n\r\n"$@0"\r\n--b--\r\n',
      ],
      [{ "next-action": "x", "content-type": "application/x-www-form-urlencoded" }, "$ACTION_ID_x=1"],
      [
        { "content-type": "multipart/form-data; boundary=b" },
        '--b\r\ncontent-disposition: form-data; name="$ACTION_REF_1"\r\n\r\n\r\n--b--\r\n',
      ],
    ] as const) {
      const { status, body: answer } = await ask({
        path,
        method: "POST",
        headers: { ...headers, origin: surface.origin, ...(await cookieOf("agent")) },
        body,
      });
      expect({ path, headers, status }).toEqual({
        path,
        headers,
        status: expect.toSatisfy((code) => code >= 400 && code < 500),
      });
      expect(answer).not.toMatch(CANARY);
    }
});

test("the image optimizer fetches nothing for anybody", async () => {
  for (const url of [
    "http://127.0.0.1:22/",
    "http://169.254.169.254/latest/meta-data/",
    "http://[::ffff:127.0.0.1]/",
    "http://2130706433/",
    "//evil.example/x.png",
    "file:///etc/passwd",
    "/api/reports/leads",
    "/agent",
    "data:image/svg+xml,<svg/>",
  ]) {
    const { status } = await ask({ path: `/_next/image?url=${encodeURIComponent(url)}&w=640&q=75` });
    expect({ url, status }).toEqual({ url, status: expect.toSatisfy((code: number) => code >= 400 && code < 500) });
  }
});

test("no upgrade and no foreign address makes the server call another", async () => {
  const { port } = new URL(surface.bareOrigin);
  for (const target of [`http://127.0.0.1:${port}/livez`, "http://169.254.169.254/", `//127.0.0.1:${port}/livez`]) {
    const upgrade = `GET ${target} HTTP/1.1\r\nHost: evil.example\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n`;
    expect(await askRaw(upgrade), target).not.toMatch(/HTTP\/1\.1 (101|200)/);
    const plain = `GET ${target} HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`;
    // At most it is told where else to ask, in this very place.
    expect(await askRaw(plain), target).toMatch(/HTTP\/1\.1 (308|404) /);
  }
  const connect = await askRaw(`CONNECT 127.0.0.1:${port} HTTP/1.1\r\nHost: evil.example\r\n\r\n`);
  expect(connect).not.toContain(" 200 ");
});
