import { afterEach, expect, test, vi } from "vitest";
import { log } from "./log";

afterEach(() => {
  vi.restoreAllMocks();
});

function written(say: () => void): string {
  const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  say();
  expect(write).toHaveBeenCalledTimes(1);
  return String(write.mock.calls[0]?.[0]);
}

const failure = () =>
  Object.assign(new Error("550 no mailbox asha@plinth.example, call +919845012345"), { code: "EENVELOPE" });

test("a line has a level, a time, what happened, and by which request", () => {
  const requestId = crypto.randomUUID();
  const line = written(() => log.info({ requestId, procedures: ["leads.submit"], ms: 12 }, "answered"));
  expect(JSON.parse(line)).toEqual({
    level: "info",
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    requestId,
    procedures: ["leads.submit"],
    ms: 12,
    event: "answered",
  });
  expect(line.trimEnd().split("\n")).toHaveLength(1);
});

test.each<[string, () => void]>([
  ["as the failure of a line", () => log.error({ failure: failure() }, "job failed")],
  ["by itself", () => log.error(failure())],
  ["under the name that pino knows", () => log.error({ err: failure() })],
  ["as words", () => log.warn(failure().message)],
  ["as a field", () => log.warn({ path: "/?to=asha@plinth.example&phone=9845012345" }, "refused")],
  ["in the words behind the fields", () => log.warn({}, `to ${failure().message}`)],
])("what names somebody %s is not in it", (_how, say) => {
  expect(written(say)).not.toMatch(/asha|9845012345/);
});

test("a failure without words is a line of what it was", () => {
  const line = JSON.parse(written(() => log.error({ failure: failure(), jobId: "12345678901" }))) as object;
  expect(line).toMatchObject({ level: "error", error: "Error", code: "EENVELOPE", jobId: "12345678901" });
});

test("debug lines are left out", () => {
  const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  log.debug("a job begins");
  expect(write).not.toHaveBeenCalled();
});
