import type { Executor, Transaction } from "@repo/db/client";
import { featureSwitches } from "@repo/db/schema/platform";
import type { Feature } from "@repo/domain/platform/feature-switch";

/** Of those that were ever switched. */
export function listSwitches(db: Executor) {
  return db.select().from(featureSwitches);
}

type Switched = { feature: Feature; isOn: boolean; changedAt: Date };

/** The switch's id. */
export async function setSwitch(tx: Transaction, switched: Switched): Promise<string> {
  const { isOn, changedAt } = switched;
  const [set] = await tx
    .insert(featureSwitches)
    .values(switched)
    .onConflictDoUpdate({ target: featureSwitches.feature, set: { isOn, changedAt } })
    .returning({ id: featureSwitches.id });
  if (!set) throw new Error("An upsert gave no row.");
  return set.id;
}
