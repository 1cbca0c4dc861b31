import { expect, test } from "vitest";
import { namesInLog } from "./names-in-log.mjs";

test.each([
  ["Failed: no mailbox asha.rao@plinth.example", "an address, 1 times"],
  ["called +919845012345 and 9845012346", "a telephone number, 2 times"],
  ["cookie next-auth.session-token=eyJhbGciOiJkaXIiLCJlbmMiOi", "a session, 1 times"],
  ["Failed query: select name from contacts where id = $1", "words of SQL, 1 times"],
])("“%s” says something about somebody", (log, fault) => {
  expect(namesInLog(log)).toEqual([fault]);
});

test("what helps to find a fault says nothing about anybody", () => {
  const line = { level: "error", job: "deliver-message", jobId: "4711", code: "23505", requestId: crypto.randomUUID() };
  expect(namesInLog(`▲ Next.js 16.4.5\n- Local: http://localhost:40123\n${JSON.stringify(line)}\n`)).toEqual([]);
});
