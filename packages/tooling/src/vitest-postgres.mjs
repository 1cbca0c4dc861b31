import fs from "node:fs";
import { startPostgres } from "./embedded-postgres.mjs";
import { inModules, root } from "./paths.mjs";
import { childEnvironment, runQuietly } from "./processes.mjs";

const TEMPLATE = "plinth_template";

/** One server and one migrated template for a project of tests; every file copies the template. */
export default async function setup(project) {
  const own = process.env.TEST_DATABASE_URL
    ? undefined
    : await startPostgres({ name: `test-${process.pid}-${project.name.replaceAll(" ", "-")}`, isFast: true });
  const adminUrl = process.env.TEST_DATABASE_URL ?? own.url("postgres");
  const templateUrl = new URL(adminUrl);
  templateUrl.pathname = `/${TEMPLATE}`;
  const migrated = await runQuietly(
    process.execPath,
    ["--import", inModules("tsx/dist/loader.mjs"), "packages/db/src/migrate.ts"],
    {
      cwd: root,
      env: childEnvironment({ OWNER_DATABASE_URL: templateUrl.toString() }),
    },
  );
  if (!migrated.ok) throw new Error(migrated.output);
  project.provide("adminUrl", adminUrl);
  project.provide("template", TEMPLATE);
  return async () => {
    await own?.stop();
    if (own)
      for (const suffix of ["", ".owner", ".password"])
        fs.rmSync(`${own.folder}${suffix}`, { recursive: true, force: true });
  };
}
