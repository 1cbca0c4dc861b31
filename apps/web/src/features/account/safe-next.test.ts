import { expect, test } from "vitest";
import { paths } from "#paths";
import { safeNext } from "./safe-next";

const ASTRAY = [
  "//evil.example",
  "///evil.example",
  "////evil.example",
  "//evil.example/agent",
  "//user@evil.example",
  "//evil.example:443",
  "//[::1]",
  "//2130706433",
  "/\\evil.example",
  "/\\/evil.example",
  "\\/evil.example",
  "\\\\evil.example",
  "\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "/\r/evil.example",
  "/\r\n/evil.example",
  "\t//evil.example",
  " //evil.example",
  "/\t\\evil.example",
  "/\u0000/evil.example",
  "/.//evil.example",
  "/..//evil.example",
  "/agent/..//evil.example",
  "/%2e//evil.example",
  "/agent/%2e%2e//evil.example",
  "https://evil.example",
  "HTTPS://evil.example",
  "https:evil.example",
  "https:/evil.example",
  "https:\\\\evil.example",
  "ht\ntps://evil.example",
  "http://localhost@evil.example",
  "ftp://evil.example",
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\nscript:alert(1)",
  "\u0001javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:msgbox(1)",
  "blob:https://evil.example/1",
  "evil.example",
  "@evil.example",
  ".evil.example",
  "?next=//evil.example",
  "",
];

test.each(ASTRAY.map((next) => [JSON.stringify(next), next]))("%s leads home", (_, next) => {
  expect(safeNext(next)).toBe(paths.home);
});

test("most of these would have led a browser away", () => {
  const away = ASTRAY.filter((next) => new URL(next, "https://plinth.example").host !== "plinth.example");
  expect(away.length).toBeGreaterThan(25);
});

test.each([undefined, ["/agent", "/admin"]])("%s, which is no address, leads home", (next) => {
  expect(safeNext(next)).toBe(paths.home);
});

test.each([
  "/",
  "/agent",
  "/search?place=pune&max=9000000#map",
  "/search?q=a//b",
  "/homes/घर",
  "/visit/new?at=2026-11-27T10:00:00.000Z",
  "/%2f%2fevil.example",
])("%s is an address of ours", (next) => {
  expect(safeNext(next)).toBe(next);
});
