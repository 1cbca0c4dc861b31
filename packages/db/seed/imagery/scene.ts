import type { media } from "#schema/listings";

/** What a picture shows; the façades are chosen by the kind of home, the rooms by its furnishing. */
const SCENES = [
  "tower",
  "walkUp",
  "house",
  "plot",
  "living",
  "bedroom",
  "kitchen",
  "bathroom",
  "balcony",
  "floorPlan",
] as const;
export type Scene = (typeof SCENES)[number];

/** One picture of the pool: what it shows, for whom it fits, and where its bytes lie. */
export type DemoPicture = {
  scene: Scene;
  /** Bedrooms a floor plan has; null for other scenes. */
  bedrooms: number | null;
  altText: string;
} & KeptPicture;

/** Where its renditions lie, and what a page needs before they are there. */
export type KeptPicture = Pick<typeof media.$inferSelect, "sha256" | "widths" | "width" | "height" | "blurDataUrl">;

export const WIDTH = 960;
export const HEIGHT = 720;
