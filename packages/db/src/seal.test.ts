import { expect, test } from "vitest";
import { seal, unseal } from "./seal";

const MINE = { key: "a key of thirty-two characters ...", owner: "me" };

test("opens for its owner, with its key, and as it was only", () => {
  const sealed = seal("secret", MINE);
  expect(unseal(sealed, MINE)).toBe("secret");
  expect(sealed).not.toBe(seal("secret", MINE));
  expect(() => unseal(sealed, { ...MINE, owner: "you" })).toThrow(/authenticat|initialization/i);
  expect(() => unseal(sealed, { ...MINE, key: "another key" })).toThrow(/authenticat|initialization/i);
  const bytes = Buffer.from(sealed, "base64url");
  for (let at = 0; at < bytes.length; at++) {
    const bent = Buffer.from(bytes);
    bent[at] = bent[at]! ^ 1;
    expect(() => unseal(bent.toString("base64url"), MINE)).toThrow(/authenticat|initialization/i);
    expect(() => unseal(bytes.subarray(0, at).toString("base64url"), MINE)).toThrow(/authenticat|initialization/i);
  }
});
