import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { blindIndex } from "./blind-index";
import { parseFieldKeys } from "./field-keys";
import { asSealed, asStored, BrokenSeal, open, seal } from "./seal";

const newKey = () => randomBytes(32).toString("base64");
const [first, second, index] = [newKey(), newKey(), newKey()];
const keys = parseFieldKeys({ FIELD_KEYS: `a:${first}`, INDEX_KEY: index });
const both = parseFieldKeys({ FIELD_KEYS: `b:${second},a:${first}`, INDEX_KEY: index });
const row = "0198c0de-0000-7000-8000-000000000001";
const other = "0198c0de-0000-7000-8000-000000000002";
const PHONE = "+919845012345";
const stored = seal("contacts.phone", row, PHONE, keys);
const sealed = asStored(stored);
const opening = (text: string) => () => open("contacts.phone", row, asSealed(text), keys);

test("opens in its own place, and is another text every time", () => {
  expect(open("contacts.phone", row, stored, keys)).toBe(PHONE);
  expect(sealed).not.toContain(PHONE);
  expect(asStored(seal("contacts.phone", row, PHONE, keys))).not.toBe(sealed);
});

test("moved to another row or column it does not open", () => {
  expect(() => open("contacts.phone", other, stored, keys)).toThrow(BrokenSeal);
  expect(() => open("contacts.email", row, stored, keys)).toThrow(BrokenSeal);
  expect(() => open("enquiries.phone", row, stored, keys)).toThrow(BrokenSeal);
});

test("cut anywhere it does not open", () => {
  for (let length = 1; length < sealed.length; length++) expect(opening(sealed.slice(0, length))).toThrow(BrokenSeal);
  // Node takes a tag of four bytes when nobody says how long it must be.
  const bytes = Buffer.from(sealed.slice(5), "base64url");
  const shortTag = Buffer.concat([bytes.subarray(0, 16), bytes.subarray(28)]);
  expect(opening(`v1.a.${shortTag.toString("base64url")}`)).toThrow(BrokenSeal);
});

test("with any one bit turned it does not open", () => {
  const bytes = Buffer.from(sealed.slice(5), "base64url");
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const turned = Buffer.from(bytes);
    turned.writeUInt8(turned.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    expect(opening(`v1.a.${turned.toString("base64url")}`)).toThrow(BrokenSeal);
  }
});

test("plain text, other versions, other encodings and unknown keys are refused", () => {
  for (const text of [
    PHONE,
    sealed.replace("v1", "v2"),
    `${sealed}=`,
    `${sealed}A`,
    sealed.replace(".a.", ".z."),
    "v1.a.",
  ])
    expect(opening(text)).toThrow(BrokenSeal);
});

test("a newer key seals while the older one still opens, and the index stays", () => {
  expect(open("contacts.phone", row, stored, both)).toBe(PHONE);
  const newer = seal("contacts.phone", row, PHONE, both);
  expect(newer).toMatch(/^v1\.b\./);
  expect(() => open("contacts.phone", row, newer, keys)).toThrow(BrokenSeal);
  expect(blindIndex("phone", PHONE, both)).toBe(blindIndex("phone", PHONE, keys));
});

test("indexes tell kinds apart, and know an address in any case", () => {
  expect(blindIndex("email", " Asha@Example.com", keys)).toBe(blindIndex("email", "asha@example.com", keys));
  expect(blindIndex("email", "x", keys)).not.toBe(blindIndex("phone", "x", keys));
});

test("wrong keys stop with a line that does not hold them", () => {
  const wrong: [Record<string, string>, string][] = [
    [{}, "FIELD_KEYS must look like"],
    [{ FIELD_KEYS: `a:${first.slice(4)}`, INDEX_KEY: index }, "32 bytes"],
    [{ FIELD_KEYS: `a:${first},a:${second}`, INDEX_KEY: index }, "twice"],
    [{ FIELD_KEYS: `a:${first}`, INDEX_KEY: first }, "none of"],
  ];
  for (const [given, words] of wrong) {
    expect(() => parseFieldKeys(given)).toThrow(words);
    expect(() => parseFieldKeys(given)).not.toThrow(first.slice(4));
  }
});
