import { describe, expect, test } from "vitest";
import { appRouter } from "./app-router";

/** tRPC keeps what a procedure was built from under this name; there is no public way to ask. */
type Built = { _def: { type: string; meta?: { audience?: string }; inputs: unknown[]; output?: unknown } };

const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Built>);

describe.each(procedures)("%s", (_, { _def }) => {
  test("says who may call it", () => {
    expect(["anyone", "user", "member", "moderator", "admin"]).toContain(_def.meta?.audience);
  });

  test("declares its output, so nothing leaves by accident", () => {
    expect(_def.output).toBeDefined();
  });
});

test("the API has procedures", () => {
  expect(procedures.length).toBeGreaterThan(20);
});
