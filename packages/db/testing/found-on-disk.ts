import fs from "node:fs/promises";
import path from "node:path";
import { sql } from "drizzle-orm";
import type { Database } from "../src/client";

/**
 * Which of the words lie in the files of this database or in the server's log of writes, once all is written out. The log
 * is one for every database of the server: words that others may write are looked for with `isLogRead: false`.
 */
export async function foundOnDisk(
  db: Pick<Database, "execute">,
  words: readonly string[],
  { isLogRead = true } = {},
): Promise<string[]> {
  await db.execute(sql`checkpoint`);
  const [at] = await db.execute<{ folder: string; oid: string }>(sql`
    select current_setting('data_directory') as folder, oid::text from pg_database where datname = current_database()`);
  const found = new Set<string>();
  for (const folder of [`base/${at?.oid}`, ...(isLogRead ? ["pg_wal"] : [])]) {
    for (const entry of await fs.readdir(path.join(at?.folder ?? "", folder), { withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const bytes = await fs.readFile(path.join(at?.folder ?? "", folder, entry.name));
      for (const word of words) if (bytes.includes(word)) found.add(word);
    }
  }
  return [...found];
}
