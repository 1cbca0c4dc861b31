import type { Database } from "@repo/db/client";
import { DomainError } from "@repo/domain/domain-error";
import type { Feature } from "@repo/domain/platform/feature-switch";
import type { RequestContext } from "#request-context";
import { listSwitches } from "./feature-switches.repository";

/** So long may a process go on with what it read. */
export const SWITCHES_KEPT_MS = 4000;

const kept = new WeakMap<Database, { readAt: number; off: ReadonlySet<Feature> }>();

/** Refuses what an administrator turned off; every process knows within five seconds. */
export async function requireFeature(ctx: RequestContext, feature: Feature): Promise<void> {
  if ((await featuresOff(ctx)).has(feature)) throw new DomainError("invalidState", "feature.off");
}

async function featuresOff({ db, now }: RequestContext): Promise<ReadonlySet<Feature>> {
  const known = kept.get(db);
  const at = now().getTime();
  if (known && Math.abs(at - known.readAt) < SWITCHES_KEPT_MS) return known.off;
  const switches = await listSwitches(db);
  const off = new Set(switches.flatMap(({ feature, isOn }) => (isOn ? [] : [feature])));
  kept.set(db, { readAt: at, off });
  return off;
}

/** In the process that switched, it counts at once. */
export function forgetSwitches({ db }: RequestContext): void {
  kept.delete(db);
}
