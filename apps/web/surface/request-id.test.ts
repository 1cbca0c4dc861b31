import fs from "node:fs";
import { expect, test } from "vitest";
import { call } from "./testing/ask";
import { surface } from "./testing/surface";

/** Lines of all processes that name the request. */
const linesOf = (requestId: string) =>
  surface.logs
    .flatMap((file) => fs.readFileSync(file, "utf8").split("\n"))
    .filter((line) => line.includes(requestId))
    .map((line) => JSON.parse(line) as { event?: string; procedures?: string[]; job?: string });

test("one id is on a call's answer, in the web server's line of it, and in the worker's line of the job it promised", async () => {
  const answer = await call("identity.askSignInCode", { email: "nobody@plinth.example" });
  expect(answer.status).toBe(200);
  const requestId = String(answer.headers["x-request-id"]);
  expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
  await expect
    .poll(() => linesOf(requestId), { timeout: 20_000 })
    .toEqual(
      expect.arrayContaining([
        expect.objectContaining({ event: "answered", procedures: ["identity.askSignInCode"] }),
        expect.objectContaining({ event: "job done", job: "deliver-message" }),
      ]),
    );
});

test("without a proxy of ours in front, a caller's own id is not taken over", async () => {
  const claimed = "11111111-2222-4333-8444-555555555555";
  const { headers } = await call(
    "identity.askSignInCode",
    { email: "nobody@plinth.example" },
    { "x-request-id": claimed },
  );
  expect(headers["x-request-id"]).not.toBe(claimed);
});
