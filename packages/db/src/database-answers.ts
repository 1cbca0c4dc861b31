import { sql } from "drizzle-orm";
import type { Database } from "./client";

/** Less than whoever probes is usually ready to wait. */
const PATIENCE_MS = 2_000;

/** Whether PostgreSQL answers a statement soon. One that is refused and one that stays silent are both a no. */
export async function databaseAnswers(db: Database, patienceMs = PATIENCE_MS): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, patienceMs, false);
  });
  const answer = db.execute(sql`select 1`).then(
    () => true,
    () => false,
  );
  const isAnswered = await Promise.race([answer, silence]);
  clearTimeout(timer);
  return isAnswered;
}
