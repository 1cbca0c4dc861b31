import path from "node:path";

const role = (suffix) => `^packages/api/src/[^/]+/[^/]+[.]${suffix}[.]ts$`;
const test = "([.](test|spec)[.](tsx?|mjs)$|/testing/|/e2e/)";
const requestEntry = "^apps/web/src/(server/|app/|(instrumentation|proxy)[.]ts$)";

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "domain-is-pure",
      severity: "error",
      comment: "packages/domain runs in the browser: zod, Temporal and itself only.",
      from: { path: "^packages/domain/src", pathNot: test },
      to: { pathNot: "^packages/domain/src|node_modules/zod/|node_modules/temporal-polyfill/" },
    },
    {
      name: "db-knows-no-rules",
      severity: "error",
      from: { path: "^packages/db" },
      to: { path: "^(packages/api|apps)/" },
    },
    {
      name: "api-knows-no-app",
      severity: "error",
      from: { path: "^packages/api" },
      to: { path: "^apps/|node_modules/(next|next-auth|react)/" },
    },
    {
      name: "browser-never-loads-the-server",
      severity: "error",
      comment: "Only where requests enter may web load @repo/api; elsewhere its types come from the contract.",
      from: { path: "^apps/web/src", pathNot: requestEntry },
      to: { path: "^packages/(api|db)/|^apps/web/src/server/", pathNot: "^packages/api/src/contract[.]ts$" },
    },
    {
      name: "router-is-wiring",
      severity: "error",
      comment: "A router imports schemas, procedures and its own use cases.",
      from: { path: role("router") },
      to: { path: "^packages/db|node_modules/(drizzle-orm|postgres)/|[.](repository|query)[.]ts$" },
    },
    {
      name: "sql-stays-in-repositories",
      severity: "error",
      from: { path: "^packages/api/src/", pathNot: `[.](repository|query)[.]ts$|${test}` },
      to: { path: "node_modules/drizzle-orm/|^packages/db/src/schema" },
    },
    {
      name: "trpc-stays-at-the-edge",
      severity: "error",
      from: {
        path: "^packages/api/src/",
        pathNot: `^packages/api/src/(trpc/|app-router[.]ts|contract[.]ts)|[.]router[.]ts$|${test}`,
      },
      to: { path: "node_modules/@trpc/|^packages/api/src/trpc/" },
    },
    {
      name: "no-foreign-repositories",
      severity: "error",
      comment: "Another domain's rows are reached through its use cases.",
      from: { path: "^packages/api/src/([^/]+)/", pathNot: test },
      to: { path: "[.](repository|query|router)[.]ts$", pathNot: "^packages/api/src/$1/" },
    },
    {
      name: "features-do-not-import-features",
      severity: "error",
      from: { path: "^apps/web/src/features/([^/]+)/" },
      to: { path: "^apps/web/src/features/", pathNot: "^apps/web/src/features/$1/" },
    },
    {
      name: "shared-parts-know-no-features",
      severity: "error",
      from: { path: "^apps/web/src/(ui|map|wording|pictures|contact-form|visit-terms|trpc)/" },
      to: { path: "^apps/web/src/(features|app)/" },
    },
    {
      name: "ui-knows-no-domain",
      severity: "error",
      from: { path: "^apps/web/src/ui/" },
      to: { path: "^packages/|^apps/web/src/(?!ui/)" },
    },
    {
      name: "test-code-stays-in-tests",
      severity: "error",
      comment: "Benchmarks fill their worlds like tests do.",
      from: { pathNot: `${test}|vitest|^packages/bench/` },
      to: { path: test },
    },
    {
      name: "resolvable",
      severity: "error",
      from: {},
      comment: "geojson is types only.",
      to: { couldNotResolve: true, pathNot: "^geojson$" },
    },
  ],
  options: {
    parser: "swc",
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    webpackConfig: { fileName: path.join(import.meta.dirname, "resolve-own-imports.mjs") },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "[.]next/|packages/tooling/templates|[.]css$" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "default"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".json"],
    },
  },
};
