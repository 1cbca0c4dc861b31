import { once } from "node:events";
import fs from "node:fs";
import http from "node:http";
import { expect, test } from "vitest";
import { cookieOf, surface } from "./testing/surface";

const { origin, pid, exitFile } = surface.leaving;
const port = Number(new URL(origin).port);
const BODY = JSON.stringify({ email: "nobody@plinth.example" });

/** Half of a question; the other half is sent by `rest`, which waits for the answer. */
async function halfAsked() {
  const headers = {
    origin,
    "content-type": "application/json",
    "content-length": Buffer.byteLength(BODY),
    expect: "100-continue",
  };
  const request = http.request({ port, path: "/api/trpc/identity.askPasswordReset", method: "POST", headers });
  const answered = once(request, "response");
  request.flushHeaders();
  // The server has read the head, and thus knows of the question.
  await once(request, "continue");
  request.write(BODY.slice(0, 10));
  return {
    rest: async () => {
      request.end(BODY.slice(10));
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the event carries
      const [response] = (await answered) as [http.IncomingMessage];
      response.resume();
      await once(response, "end");
      return { status: response.statusCode, connection: response.headers.connection };
    },
  };
}

/** An open dashboard; resolves when its stream began. */
async function openStream() {
  const headers = await cookieOf("agent", surface.origin);
  const request = http.get({ port, path: "/api/trpc/leads.deskChanges", headers });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the event carries
  const [response] = (await once(request, "response")) as [http.IncomingMessage];
  expect(response.headers["content-type"]).toContain("text/event-stream");
  response.resume();
  return { ended: once(response, "close").then(() => response.complete) };
}

/** One kept connection, asked over and over until there is no server; every question that was taken is answered. */
async function keepAsking(): Promise<{ answered: number; lost: string[] }> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const lost: string[] = [];
  for (let answered = 0; ; answered++) {
    const outcome = await new Promise<string>((resolve) => {
      const request = http.get({ port, path: "/api/trpc/identity.me", agent }, (response) => {
        response.on("error", () => resolve("cut off"));
        response.on("end", () => resolve(String(response.statusCode)));
        response.resume();
      });
      request.on("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? "failed"));
    });
    if (outcome === "ECONNREFUSED") return { answered, lost };
    if (outcome !== "200") lost.push(outcome);
  }
}

test("a process that is asked to end answers what it was asked, closes its streams and exits with 0", async () => {
  const streams = await Promise.all([openStream(), openStream()]);
  const asked = await Promise.all(Array.from({ length: 40 }, halfAsked));
  const callers = Array.from({ length: 4 }, keepAsking);
  expect((await fetch(`${origin}/readyz`)).status).toBe(200);

  process.kill(pid, "SIGTERM");
  // Nobody new gets in, and the streams end whole.
  expect(await Promise.all(streams.map(({ ended }) => ended))).toEqual([true, true]);
  expect(fs.existsSync(exitFile)).toBe(false);
  const answers = await Promise.all(asked.map(({ rest }) => rest()));
  expect(answers).toEqual(answers.map(() => ({ status: 200, connection: "close" })));
  for (const { answered, lost } of await Promise.all(callers)) {
    expect(lost).toEqual([]);
    expect(answered).toBeGreaterThan(0);
  }
  await expect.poll(() => fs.existsSync(exitFile), { timeout: 10_000 }).toBe(true);
  expect(fs.readFileSync(exitFile, "utf8")).toBe("0");
});
