import { expect, test } from "vitest";
import { openSecret, sealSecret } from "./seal-secret";

const MINE = { key: "a key of thirty-two characters ...", owner: "me" };

test("opens for its owner, with its key, and as it was only", () => {
  const sealed = sealSecret("secret", MINE);
  expect(openSecret(sealed, MINE)).toBe("secret");
  expect(sealed).not.toBe(sealSecret("secret", MINE));
  expect(() => openSecret(sealed, { ...MINE, owner: "you" })).toThrow(/authenticat|initialization/i);
  expect(() => openSecret(sealed, { ...MINE, key: "another key" })).toThrow(/authenticat|initialization/i);
  const bytes = Buffer.from(sealed, "base64url");
  for (let at = 0; at < bytes.length; at++) {
    const bent = Buffer.from(bytes);
    bent[at] = bent[at]! ^ 1;
    expect(() => openSecret(bent.toString("base64url"), MINE)).toThrow(/authenticat|initialization/i);
    expect(() => openSecret(bytes.subarray(0, at).toString("base64url"), MINE)).toThrow(/authenticat|initialization/i);
  }
});

test("what an older release sealed still opens", () => {
  const stored = "xJnMccGeOpvMvAlxZFQG7YBdbh87k1qMPTj0MSMYiyMWZg";
  expect(openSecret(stored, MINE)).toBe("secret");
});
