import crypto from "node:crypto";
import http from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { firstLoadFaults } from "./first-load.mjs";

const KILOBYTE = 1024;
/** Random bytes, which no compression makes smaller. */
const SCRIPTS = { "/a.js": 70 * KILOBYTE, "/b.js": 30 * KILOBYTE, "/old.js": 500 * KILOBYTE };
const PAGES = {
  "/search":
    '<script src="/a.js"></script><a href="/home/1?x=1&amp;y=2">A home</a><script noModule="" src="/old.js"></script>',
  "/home/1?x=1&y=2": '<script src="/a.js" async=""></script><script src="/b.js"></script>',
  "/bare": "<p>No scripts</p>",
};

let server;
let origin;
beforeAll(async () => {
  server = http.createServer(({ url }, answer) =>
    answer.end(SCRIPTS[url] ? crypto.randomBytes(SCRIPTS[url]) : PAGES[url]),
  );
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${server.address().port}`;
});
afterAll(() => server.close());

test("pages within their budgets have nothing to say against them", async () => {
  const budgets = [
    { path: "/search", kilobytes: 71 },
    { path: "/search", via: "/home/", kilobytes: 101 },
  ];
  expect(await firstLoadFaults(origin, budgets)).toEqual([]);
});

test("one kilobyte less is too little, and so is a page without scripts", async () => {
  const budgets = [
    { path: "/search", kilobytes: 69 },
    { path: "/search", via: "/home/", kilobytes: 99 },
    { path: "/bare", kilobytes: 99 },
  ];
  expect(await firstLoadFaults(origin, budgets)).toEqual([
    "/search: the first load brings 70 KB of scripts, above 69 KB",
    "/home/1?x=1&y=2: the first load brings 100 KB of scripts, above 99 KB",
    "/bare: only 0 KB of scripts were found",
  ]);
});
