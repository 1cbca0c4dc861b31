import { afterEach, expect, test, vi } from "vitest";
import { workerLog } from "#worker-log";

afterEach(() => {
  vi.restoreAllMocks();
});

/** What is written when the queue says this about a job. */
function written(message: string, meta?: Record<string, unknown>): string {
  const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  workerLog.scope({ taskIdentifier: "deliver-message", jobId: "4711" }).error(message, meta);
  expect(write).toHaveBeenCalledTimes(1);
  return String(write.mock.calls[0]?.[0]);
}

test("a job that failed is told by its name, and not by what the failure says", () => {
  const error = Object.assign(new Error("550 no mailbox asha@plinth.example"), { code: "EENVELOPE" });
  const line = written("Failed task 4711 with error '550 no mailbox asha@plinth.example'", { failure: true, error });
  expect(JSON.parse(line)).toMatchObject({ level: "error", job: "deliver-message", jobId: "4711", code: "EENVELOPE" });
  expect(line).not.toContain("asha");
});

test("everything is one line, whatever is in it", () => {
  const line = written('Done\r\n{"level":"error"}\u001b[31m');
  expect(line.trimEnd().split(/\r?\n/)).toHaveLength(1);
  expect(line).not.toContain("\u001b");
});
