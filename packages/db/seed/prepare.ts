import { migrateDatabase } from "#migrate";
import { readSeedEnv } from "./env";
import { seedWhenEmpty } from "./seed";

const startedAt = Date.now();
const { ownerUrl, loginUrl, ...demo } = readSeedEnv();
await migrateDatabase(ownerUrl, loginUrl);
// No listings, no demo at all: its accounts have a password that everybody can read.
if (demo.listings > 0 && (await seedWhenEmpty({ ownerUrl, ...demo }))) {
  console.log(
    `▸ Filled the database with ${demo.listings} demo listings in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`,
  );
}
