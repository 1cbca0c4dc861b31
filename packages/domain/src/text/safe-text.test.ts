import { expect, test } from "vitest";
import { requiredText, safeText } from "./safe-text";

test.each(["a\u0000b", "\u0007", "lone \uD800 surrogate"])("refuses %j, which the database could not keep", (text) => {
  expect(safeText(100).safeParse(text).success).toBe(false);
});

test.each(["नमस्ते", "line\nbreak\tand tab", "🏡 home", "O'Brien <b>"])("keeps %j as typed", (text) => {
  expect(safeText(100).parse(text)).toBe(text);
});

test("blank is not an answer", () => {
  expect(requiredText(10).safeParse("   ").success).toBe(false);
});
