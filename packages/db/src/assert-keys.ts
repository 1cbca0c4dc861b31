import { asc, desc } from "drizzle-orm";
import type { Database } from "./client";
import { users } from "./schema/identity";
import { blindIndex } from "./sealing/blind-index";
import { type FieldKeys, ownFieldKeys } from "./sealing/field-keys";
import { BrokenSeal, open } from "./sealing/seal";

/**
 * Refuses to go on with keys that are missing, malformed or of another database: whoever went on would write what nobody
 * can open, and find nobody by their address. Reads the oldest and the newest account; says nothing of the keys.
 */
export async function assertKeys(db: Database, keys: FieldKeys = ownFieldKeys()): Promise<void> {
  const columns = { id: users.id, email: users.email, emailIndex: users.emailIndex };
  const [oldest, newest] = await Promise.all(
    [asc(users.id), desc(users.id)].map((order) => db.select(columns).from(users).orderBy(order).limit(1)),
  );
  for (const { id, email, emailIndex } of [...(oldest ?? []), ...(newest ?? [])])
    if (blindIndex("email", opened(id, email, keys), keys) !== emailIndex)
      throw new Error("INDEX_KEY is not the one that this database was filled with.");
}

function opened(id: string, email: Parameters<typeof open>[2], keys: FieldKeys): string {
  try {
    return open("users.email", id, email, keys) ?? "";
  } catch (failure) {
    if (!(failure instanceof BrokenSeal)) throw failure;
    throw new Error("FIELD_KEYS holds no key that opens what this database holds.");
  }
}
