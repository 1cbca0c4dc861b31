import { FEATURES } from "@repo/domain/platform/feature-switch";
import type { FeatureView, SwitchFeatureInput } from "@repo/domain/platform/feature-switch.schema";
import { recordAudit } from "#audit/record-audit";
import { inTransaction, type RequestContext } from "#request-context";
import { listSwitches, setSwitch } from "./feature-switches.repository";
import { forgetSwitches } from "./require-feature";

/** All there are, also those that nobody ever touched. */
export async function listFeatures(ctx: RequestContext): Promise<FeatureView[]> {
  const switches = new Map((await listSwitches(ctx.db)).map((one) => [one.feature, one]));
  return FEATURES.map((feature) => {
    const found = switches.get(feature);
    return { feature, isOn: found?.isOn ?? true, changedAt: found?.changedAt.toISOString() ?? null };
  });
}

export async function switchFeature(
  ctx: RequestContext,
  { feature, isOn }: SwitchFeatureInput,
): Promise<FeatureView[]> {
  await inTransaction(ctx, async (tx) => {
    const entityId = await setSwitch(tx, { feature, isOn, changedAt: ctx.now() });
    const details = { feature, isOn: isOn ? "yes" : "no" };
    await recordAudit(ctx, tx, { action: "feature.switch", entity: "feature", entityId, agencyId: null, details });
  });
  forgetSwitches(ctx);
  return listFeatures(ctx);
}
