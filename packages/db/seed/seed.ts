import fs from "node:fs/promises";
import path from "node:path";
import { sql } from "drizzle-orm";
import { type Database, openDatabase } from "#client";
import { agencies } from "#schema/agencies";
import { renderPool } from "./imagery/render-pool";
import { insertActivity } from "./insert-activity";
import { insertAdminApp } from "./insert-admin-app";
import { insertEdits } from "./insert-edits";
import { insertHomes } from "./insert-homes";
import { DEMO_ACCOUNTS, insertPeople } from "./insert-people";
import { insertPlaces } from "./insert-places";
import { insertTours } from "./insert-tours";
import { seededRandom } from "./seeded-random";

const SEED = 20_261_120;
/** Where no journey of the tests works. */
const EDITED_CITY = "ahmedabad";
const TOURED_CITY = "chennai";

type SeedOptions = { ownerUrl: string; listings: number; mediaDir: string; sealKey?: string | undefined; today?: Date };

/** Fills an empty database with the demo, all or nothing, and says whether it did. */
export async function seedWhenEmpty({
  ownerUrl,
  listings,
  mediaDir,
  sealKey,
  today = new Date(),
}: SeedOptions): Promise<boolean> {
  const { db, close } = openDatabase(ownerUrl, { maxConnections: 1, outsideScopes: "Login" });
  try {
    const [known] = await db.select({ id: agencies.id }).from(agencies).limit(1);
    if (known) return false;
    await fillDatabase(db, { listings, mediaDir, sealKey, today });
    return true;
  } finally {
    await close();
  }
}

async function fillDatabase(
  db: Database,
  {
    listings,
    mediaDir,
    sealKey,
    today,
  }: { listings: number; mediaDir: string; sealKey: string | undefined; today: Date },
) {
  const pictures = await renderPool(mediaDir);
  const random = seededRandom(SEED);
  await db.transaction(async (tx) => {
    const placeIds = await insertPlaces(tx, random);
    const agents = await insertPeople(tx, random);
    if (sealKey !== undefined) await insertAdminApp(tx, sealKey);
    await insertHomes(tx, listings, { random, agents, placeIds, pictures, today });
    const [showcase] = agents;
    if (showcase) await insertActivity(tx, random, showcase, today);
    const editor = agents.find(({ citySlug }) => citySlug === EDITED_CITY);
    if (editor) await insertEdits(tx, random, editor, today);
    const guide = agents.find(({ citySlug }) => citySlug === TOURED_CITY);
    if (guide) await insertTours(tx, guide, mediaDir);
  });
  // Without fresh statistics the planner takes the new tables for empty ones.
  await db.execute(sql`analyze`);
  const accounts = path.join(path.dirname(mediaDir), "demo-accounts.json");
  await fs.writeFile(accounts, JSON.stringify(DEMO_ACCOUNTS, null, 2));
}
