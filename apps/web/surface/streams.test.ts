import http from "node:http";
import { ACCESS } from "@repo/api/access/access-table";
import { reachesOf } from "@repo/api/access/describe-access";
import { appRouter } from "@repo/api/app-router";
import { PRINCIPALS, ROLES } from "@repo/api/testing/principals";
import type { AnyTRPCProcedure } from "@trpc/server";
import { expect, test } from "vitest";
import { ask, call, read } from "./testing/ask";
import { cookieOf, foreignWords, surface } from "./testing/surface";

/** A stream is closed after half a minute, and asked for anew with the session looked at again. */
const CUT_WITHIN_MS = 31_000;

const streams = Object.entries(appRouter._def.procedures as unknown as Record<string, AnyTRPCProcedure>)
  .filter(([, { _def }]) => _def.type === "subscription")
  .map(([name]) => name);

type Stream = { isOpen: boolean; heard: string; ended: Promise<number>; close: () => void };

/** Resolves with the first thing that is said, which may be a refusal; `ended` tells after how long it was over. */
function open(name: string, headers: Readonly<Record<string, string>>): Promise<Stream> {
  const { port } = new URL(surface.origin);
  const accept = { ...headers, accept: "text/event-stream" };
  return new Promise((resolve, reject) => {
    const startedAt = Date.now();
    const request = http.get({ host: "127.0.0.1", port, path: `/api/trpc/${name}`, headers: accept }, (response) => {
      const close = () => request.destroy();
      const ended = new Promise<number>((done) => response.once("close", () => done(Date.now() - startedAt)));
      let heard = "";
      response.setEncoding("utf8");
      response.on("error", () => {});
      response.on("data", (part: string) => {
        heard += part;
        const events = heard.split(/\n{2,}/).filter((event) => event.trim() !== "");
        const first = events.find((event) => !/^event: (connected|ping)/m.test(event));
        if (first)
          resolve({ isOpen: response.statusCode === 200 && !first.includes("serialized-error"), heard, ended, close });
      });
      response.on("end", () => resolve({ isOpen: false, heard, ended, close }));
    });
    request.on("error", reject);
  });
}

test("every stream speaks to whom the access table lets in, and to nobody else", async () => {
  for (const name of streams)
    for (const principal of PRINCIPALS) {
      const stream = await open(name, await cookieOf(principal));
      stream.close();
      const told = foreignWords(principal, stream.heard);
      expect({ name, principal, told, isOpen: stream.isOpen }).toEqual({
        name,
        principal,
        told: [],
        isOpen: reachesOf(ACCESS[name]!, ROLES[principal]!).length > 0,
      });
    }
  expect(streams.length).toBeGreaterThan(0);
});

test("a suspension ends running streams within half a minute, and nothing opens after it", async () => {
  const leaving = await cookieOf("leaving agent");
  const running = await Promise.all(streams.map((name) => open(name, leaving)));
  expect(running.map(({ isOpen }) => isOpen)).toEqual(streams.map(() => true));
  const { body } = await read("identity.me", undefined, leaving);
  const { userId } = (JSON.parse(body) as { result: { data: { userId: string } } }).result.data;
  const suspended = await call("users.suspend", { userId, reason: "Left" }, await cookieOf("admin"));
  expect(suspended.status).toBe(200);

  // At once for everything that is asked anew.
  for (const name of streams) expect((await open(name, leaving)).isOpen).toBe(false);
  expect((await ask({ path: "/agent", headers: leaving })).headers.location).toContain("/sign-in");
  for (const after of await Promise.all(running.map(({ ended }) => ended))) expect(after).toBeLessThan(CUT_WITHIN_MS);
});
