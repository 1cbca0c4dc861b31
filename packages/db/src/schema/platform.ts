import { FEATURES } from "@repo/domain/platform/feature-switch";
import { boolean, pgTable, text } from "drizzle-orm/pg-core";
import { idColumn, instant, knownValue } from "./columns";

/** A row for each feature that was ever switched; without one it is on. */
export const featureSwitches = pgTable(
  "feature_switches",
  {
    id: idColumn(),
    feature: text({ enum: FEATURES }).notNull().unique("feature_switches_once_per_feature"),
    isOn: boolean().notNull(),
    changedAt: instant().notNull(),
  },
  (table) => [knownValue("feature_switches_feature_known", table.feature, FEATURES)],
);
