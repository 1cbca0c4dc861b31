import { afterEach, expect, test, vi } from "vitest";
import { scrubConsole } from "#server/scrub-console";

const { error: printError, warn: printWarning } = console;
afterEach(() => {
  Object.assign(console, { error: printError, warn: printWarning });
  vi.restoreAllMocks();
});

/** What is written when Next says so. */
function written(level: "error" | "warn", ...parts: readonly unknown[]): string {
  const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  scrubConsole();
  // oxlint-disable-next-line eslint/no-console -- as Next does
  console[level](...parts);
  expect(write).toHaveBeenCalledTimes(1);
  return String(write.mock.calls[0]?.[0]);
}

test("what Next prints of a failure is one line without a word of it", () => {
  const cause = Object.assign(new Error("invalid input: +919845012345"), { code: "22P02" });
  const error = new Error("Failed query: select … params: asha@plinth.example", { cause });
  const line = written("error", "⨯", error);
  expect(JSON.parse(line)).toMatchObject({ level: "error", message: "⨯", error: "Error", code: "22P02" });
  expect(line).not.toMatch(/9845012345|asha|select/);
  expect(line.trimEnd().split("\n")).toHaveLength(1);
});

test("words of others are kept without addresses, numbers and keys", () => {
  const line = written("warn", `Failed: /visit/1?key=${"k".repeat(43)}\r\nfor asha@plinth.example`);
  const time: unknown = expect.stringMatching(/^\d{4}-\d\d-\d\dT/);
  expect(JSON.parse(line)).toEqual({ level: "warn", time, message: "Failed: /visit/1?key=[key]\r\nfor [address]" });
  expect(line.trimEnd().split("\n")).toHaveLength(1);
});
