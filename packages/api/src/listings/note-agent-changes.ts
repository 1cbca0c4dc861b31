import type { Transaction } from "@repo/db/client";
import { insertNews } from "./listings.repository";

type Moved = Parameters<typeof insertNews>[1];

/** Buyers learn from a home's history that another agent shows it now; who left is nobody's business. */
export function noteAgentChanges(tx: Transaction, moved: Moved, at: Date): Promise<void> {
  return insertNews(tx, moved, { kind: "AgentChanged", at });
}
