import { currentRequestId } from "@repo/api/database";
import type { JobHelpers } from "graphile-worker";
import { afterEach, expect, test, vi } from "vitest";
import { followTask } from "#follow-task";

afterEach(() => {
  vi.restoreAllMocks();
});

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- all that is asked of it
const helpers = { job: { id: "4711" }, abortPromise: new Promise<void>(() => {}) } as JobHelpers;

/** What is written while a job with this payload runs. */
async function told(payload: object, work: () => void = () => {}) {
  const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  let seen: string | undefined;
  const task = followTask("deliver-message", async () => {
    seen = currentRequestId();
    work();
  });
  const outcome = await Promise.resolve(task(payload, helpers)).catch((error: unknown) => error);
  return { seen, outcome, lines: write.mock.calls.map(([line]) => JSON.parse(String(line)) as object) };
}

test("a job runs under the id of the request that promised it, and its line says so", async () => {
  const { seen, lines } = await told({ outboxId: "1", requestId: "request-1" });
  expect(seen).toBe("request-1");
  expect(lines).toMatchObject([
    { level: "info", event: "job done", job: "deliver-message", jobId: "4711", requestId: "request-1" },
  ]);
});

test("what the clock begins has an id of its own, and is told when it fails, without what the failure says", async () => {
  const quiet = await told({ _cron: {} });
  expect(quiet.lines).toEqual([]);
  expect(quiet.seen).toMatch(/^[\w-]{36}$/);
  vi.restoreAllMocks();
  const failed = await told({ _cron: {} }, () => {
    throw Object.assign(new Error("550 no mailbox asha@plinth.example"), { code: "EENVELOPE" });
  });
  expect(failed.lines).toMatchObject([{ level: "error", event: "job failed", code: "EENVELOPE" }]);
  expect(JSON.stringify(failed.lines)).not.toContain("asha");
  expect(failed.outcome).toBeInstanceOf(Error);
});
