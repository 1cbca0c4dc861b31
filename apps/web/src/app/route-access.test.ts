import fs from "node:fs";
import path from "node:path";
import { ACCESS } from "@repo/api/access/access-table";
import { expect, test } from "vitest";

const app = import.meta.dirname;
const METHOD =
  /export (?:async )?function (GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b|as (GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b/g;

const sources = fs
  .readdirSync(app, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, source: fs.readFileSync(path.join(app, file), "utf8") }));

/** `GET /api/metrics` and so on, of every route handler. */
const routes = sources
  .filter(({ file }) => path.basename(file) === "route.ts")
  .flatMap(({ file, source }) =>
    [...source.matchAll(METHOD)].map(([, asFunction, asName]) => ({
      name: `${asFunction ?? asName} /${path.dirname(file).replace(/\([^)]+\)\//g, "")}`,
      source,
    })),
  );

test.each(routes)("$name has a line in the access table, and obeys it", ({ name, source }) => {
  const addOne = `add "${name}" to packages/api/src/access/access-table.ts`;
  expect(ACCESS[name], addOne).toBeDefined();
  // Where rows are asked for, the line is what lets the caller in.
  if (source.includes("withinScope(")) expect(source).toContain(`admit("${name}"`);
});

test("the access table lists no route that is gone", () => {
  const listed = Object.keys(ACCESS).filter((name) => name.includes("/"));
  expect(listed.filter((name) => !routes.some((route) => route.name === name))).toEqual([]);
});

test("what is asked for goes through procedures and routes alone: there are no server actions", () => {
  expect(sources.filter(({ source }) => /["']use server["']/.test(source)).map(({ file }) => file)).toEqual([]);
});
