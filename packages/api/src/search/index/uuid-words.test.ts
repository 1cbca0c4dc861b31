import fc from "fast-check";
import { test } from "vitest";
import { uuidOfWords, wordsOfUuid } from "./uuid-words";

test("a UUID survives as four integers", () => {
  fc.assert(fc.property(fc.uuid(), (uuid) => uuidOfWords(...wordsOfUuid(uuid)) === uuid));
});
