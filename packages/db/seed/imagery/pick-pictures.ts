import type { PropertySubType } from "@repo/domain/listings/property-type";
import type { DemoHome } from "../demo-home";
import type { Random } from "../seeded-random";
import type { DemoPicture, Scene } from "./scene";

const FACADE_OF: Readonly<Record<PropertySubType, Scene>> = {
  Apartment: "tower",
  Studio: "tower",
  BuilderFloor: "walkUp",
  Villa: "house",
  SingleFamilyResidence: "house",
  Townhouse: "walkUp",
  Plot: "plot",
};
const LOW_BUILDING_FLOORS = 4;

/** The pictures of one home in the order a visitor walks: outside, living, bedroom, kitchen, bath, view, plan. */
export function pickPictures(random: Random, home: DemoHome, pool: readonly DemoPicture[]): DemoPicture[] {
  const isLow = home.propertySubType === "Apartment" && (home.storiesTotal ?? 0) <= LOW_BUILDING_FLOORS;
  const one = (scene: Scene) => random.pick(pool.filter((picture) => picture.scene === scene));
  const facade = one(isLow ? "walkUp" : FACADE_OF[home.propertySubType]);
  if (home.propertySubType === "Plot") return [facade];
  const plan = pool.filter(
    ({ scene, bedrooms }) => scene === "floorPlan" && bedrooms === Math.min(5, home.bedroomsTotal),
  );
  return [facade, one("living"), one("bedroom"), one("kitchen"), one("bathroom"), one("balcony"), random.pick(plan)];
}
