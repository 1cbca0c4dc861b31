import { TOTP } from "otpauth";
import { expect, test } from "vitest";
import { appAddress, newAppSecret, stepOfCode } from "./app-code";

/** "12345678901234567890", the key of RFC 6238, appendix B. */
const SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const at = (seconds: number) => new Date(seconds * 1000);

// The last six of the eight digits there.
test.each([
  [59, "287082"],
  [1_111_111_109, "081804"],
  [1_111_111_111, "050471"],
  [1_234_567_890, "005924"],
  [2_000_000_000, "279037"],
  [20_000_000_000, "353130"],
])("at %i the code is %s", (seconds, code) => {
  expect(stepOfCode(SECRET, code, at(seconds))).toBe(Math.floor(seconds / 30));
});

test("a code counts one half-minute before and after its own, and no further", () => {
  const seconds = 1_111_111_111;
  const own = Math.floor(seconds / 30);
  const code = "050471";
  for (const away of [-1, 0, 1]) expect(stepOfCode(SECRET, code, at(seconds + away * 30))).toBe(own);
  for (const away of [-2, 2, 100]) expect(stepOfCode(SECRET, code, at(seconds + away * 30))).toBeUndefined();
});

test("numbers beside the right one, too short and too long ones are wrong", () => {
  for (const code of ["050470", "050472", "50471", "0050471", "", "٠٥٠٤٧١"])
    expect(stepOfCode(SECRET, code, at(1_111_111_111))).toBeUndefined();
});

test("every secret is another, of 160 bits, and its address is what apps read", () => {
  const [one, other] = [newAppSecret(), newAppSecret()];
  expect(one).not.toBe(other);
  expect(one).toMatch(/^[A-Z2-7]{32}$/);
  const address = new URL(appAddress(one, "asha@plinth.example"));
  expect(address.protocol).toBe("otpauth:");
  expect(address.searchParams.get("secret")).toBe(one);
  expect(stepOfCode(one, new TOTP({ secret: one }).generate(), new Date())).toBeDefined();
});
