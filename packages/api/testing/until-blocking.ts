import type { Transaction } from "@repo/db/client";
import { sql } from "drizzle-orm";

/** Until another session waits for what this transaction holds. */
export async function untilBlocking(tx: Transaction): Promise<void> {
  for (;;) {
    const [found] = await tx.execute<{ waits: boolean }>(sql`
      select exists (select from pg_stat_activity where datname = current_database()
        and pg_backend_pid() = any(pg_blocking_pids(pid))) as waits`);
    if (found?.waits) return;
  }
}
