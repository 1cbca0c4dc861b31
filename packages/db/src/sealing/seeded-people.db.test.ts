import { foundOnDisk } from "@repo/db/testing/found-on-disk";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { AGENCIES, demoEmail } from "../../seed/agencies";
import { DEMO_ACCOUNTS, insertPeople } from "../../seed/insert-people";
import { seededRandom } from "../../seed/seeded-random";
import { sealPlainRows } from "./seal-plain-rows";

test("no file of the database holds the name or address of an account of the demo", async () => {
  const { db, close } = await openTestDatabase();
  try {
    await db.transaction((tx) => insertPeople(tx, seededRandom(1)));
    const names = AGENCIES.flatMap(({ manager, agents }) => [manager, ...agents]);
    const words = [...names, ...names.map(demoEmail), ...DEMO_ACCOUNTS.map(({ email }) => email)];
    expect(words.length).toBeGreaterThan(20);
    expect(await foundOnDisk(db, words, { isLogRead: false })).toEqual([]);
    // The control: an account as an older release stored it is found, until the migration's second step.
    await db.execute(sql`
      insert into users (name, email, email_index, password_hash)
      values ('Typed Plainly', 'Typed@plain.example', 'plain:typed@plain.example', 'none')`);
    await db.execute(sql`analyze users`);
    const plain = ["Typed Plainly", "Typed@plain.example", "typed@plain.example"];
    expect(await foundOnDisk(db, [...words, ...plain], { isLogRead: false })).toEqual(plain);
    await sealPlainRows(db);
    expect(await foundOnDisk(db, [...words, ...plain], { isLogRead: false })).toEqual([]);
  } finally {
    await close();
  }
});
