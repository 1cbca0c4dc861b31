import * as z from "zod";
import { FEATURES } from "#platform/feature-switch";

export const featureView = z.object({
  feature: z.enum(FEATURES),
  isOn: z.boolean(),
  /** Null when it was never switched. */
  changedAt: z.iso.datetime().nullable(),
});
export type FeatureView = z.infer<typeof featureView>;

export const switchFeatureInput = z.strictObject({ feature: z.enum(FEATURES), isOn: z.boolean() });
export type SwitchFeatureInput = z.infer<typeof switchFeatureInput>;
