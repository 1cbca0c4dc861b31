import { expect, test } from "vitest";
import { describeFailure } from "./describe-failure";
import { scrubText } from "./scrub-text";

const KEY = "Zk3v".repeat(11);

test.each([
  ["550 no mailbox <asha.rao@plinth.example> here", "550 no mailbox <[address]> here"],
  ["to=asha+homes@mail.plinth.example", "to=[address]"],
  ["call +91 98450 12345 or 09845012345", "call [number] or [number]"],
  ["(080) 4123-4567.", "(080) 4123-4567."],
  [`/visit/1?key=${KEY}`, "/visit/1?key=[key]"],
  ["eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0abc.def.ghi", "[key]"],
])("%s", (text, expected) => {
  expect(scrubText(text)).toBe(expected);
});

test("what helps to find a fault is left: ids, codes, ports and times", () => {
  const text = "job 4711 of 01a21c3c-edc9-777c-8605-ac56a94d79ae failed on 127.0.0.1:5432 after 1234 ms with 23505";
  expect(scrubText(text)).toBe(text);
});

test("a failure is described by its innermost cause, and by nothing that it says", () => {
  const cause = Object.assign(new Error("duplicate key (phone)=(+919845012345)\n    at asha@plinth.example"), {
    name: "PostgresError",
    code: "23505",
    constraint_name: "contacts_phone_key",
  });
  const described = describeFailure(new Error("Failed query: insert … params: Asha, +919845012345", { cause }));
  expect(described).toMatchObject({ error: "PostgresError", code: "23505", constraint: "contacts_phone_key" });
  expect(described.stack?.length).toBeGreaterThan(0);
  expect(JSON.stringify(described)).not.toMatch(/9845012345|Asha|asha|insert|Failed query/);
});
