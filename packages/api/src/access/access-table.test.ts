import type { AnyTRPCProcedure } from "@trpc/server";
import { describe, expect, test } from "vitest";
import { appRouter } from "#app-router";
import type { RequestContext } from "#request-context";
import { ACCESS } from "./access-table";
import { admit } from "./admit";
import { authorize } from "./authorize";
import { describeAccess } from "./describe-access";

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its type knows each by name; here they are a list
const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, AnyTRPCProcedure>);
const isRoute = (name: string) => name.includes("/");

describe.each(procedures)("%s", (path, { _def }) => {
  test("has a line in the access table, which says the same as the procedure", () => {
    const addOne = `add "${path}" to packages/api/src/access/access-table.ts`;
    expect(ACCESS[path], addOne).toBeDefined();
    expect(_def.meta, `${path} is built for whom its line names`).toMatchObject({ audience: ACCESS[path]?.who });
  });

  test("declares its output, so nothing leaves by accident", () => {
    expect(_def).toHaveProperty("output", expect.anything());
  });
});

test("the access table lists nothing that is gone", () => {
  const known = new Set(procedures.map(([path]) => path));
  expect(Object.keys(ACCESS).filter((name) => !isRoute(name) && !known.has(name))).toEqual([]);
});

test("what is not listed is refused to everybody, and so is a permission that a line does not name", () => {
  const visitor = { kind: "visitor" } as const;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a visitor's refusal is noted nowhere
  const ctx = { actor: visitor } as RequestContext;
  expect(() => admit("leads.burn", ctx, () => "done")).toThrow("add one in");
  expect(() => admit("toString", ctx, () => "done")).toThrow("add one in");
  const book = () => authorize(visitor, "visit.book", { isPubliclyVisible: true });
  expect(() => admit("listings.detail", ctx, book)).toThrow("name it in");
  // The control.
  expect(admit("visits.book", ctx, book)).toEqual({ isPubliclyVisible: true });
});

test("people read the same table", async () => {
  await expect(describeAccess()).toMatchFileSnapshot("../../ACCESS.md");
});
