import { expect, test } from "vitest";
import { csvCell } from "#text/csv-cell";

test.each([
  ["Asha Rao", "Asha Rao"],
  ['2 "big" rooms, new', '"2 ""big"" rooms, new"'],
  ["two\nlines", '"two\nlines"'],
  ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
  ["+91 98", "'+91 98"],
  ["-1+2", "'-1+2"],
  ["@SUM(A1)", "'@SUM(A1)"],
  [-5, "-5"],
])("%s is written %s", (value, cell) => {
  expect(csvCell(value)).toBe(cell);
});
