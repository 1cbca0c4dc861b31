import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inModules, root } from "./paths.mjs";
import { runQuietly } from "./processes.mjs";

const COLUMNS =
  "id,date,price,bedrooms,bathrooms,sqft_living,sqft_lot,floors,waterfront,view,condition,grade,sqft_above,sqft_basement,yr_built,yr_renovated,zipcode,lat,long,sqft_living15,sqft_lot15";
const HOME =
  "1000000001,10/14/2014,250000.0,3,1.0,1200,6000,1.0,,NONE,Average,7 Average,1200,0.0,1960,0.0,98178,47.5,-122.25,1300,5600";

let database;
let folder;
beforeAll(async () => {
  database = await openTestDatabase();
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "plinth-import-"));
});
afterAll(async () => {
  fs.rmSync(folder, { recursive: true });
  await database.close();
});

test("the command of the README imports with nothing but the address of the database and the keys of its details", async () => {
  const file = path.join(folder, "homes.csv");
  fs.writeFileSync(file, `${COLUMNS}\n${HOME}\n`);
  const command = path.join(root, "apps/worker/src/import-listings.ts");
  const mapping = path.join(root, "apps/worker/mappings/king-county.json");
  const args = ["--import", inModules("tsx/dist/loader.mjs"), command, file, "--mapping", mapping];
  const { PATH, FIELD_KEYS, INDEX_KEY } = process.env;
  const { ok, output } = await runQuietly(process.execPath, args, {
    cwd: folder,
    env: { PATH, DATABASE_URL: database.url, FIELD_KEYS, INDEX_KEY },
  });
  expect({ ok, output }).toMatchObject({ ok: true });
  const [{ count }] = await database.db.execute("select count(*)::int as count from listings");
  expect(count).toBe(1);
});
