export const FURNISHINGS = ["Unfurnished", "Partially", "Furnished"] as const;
export type Furnishing = (typeof FURNISHINGS)[number];

export const DIRECTIONS = [
  "North",
  "NorthEast",
  "East",
  "SouthEast",
  "South",
  "SouthWest",
  "West",
  "NorthWest",
] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const AMENITIES = [
  "Lift",
  "PowerBackup",
  "Security",
  "Gym",
  "SwimmingPool",
  "ClubHouse",
  "PlayArea",
  "Garden",
  "RainwaterHarvesting",
  "SolarPower",
  "VisitorParking",
  "PetsAllowed",
  "GasPipeline",
  "Waterfront",
] as const;
export type Amenity = (typeof AMENITIES)[number];

export const REGISTRATION_STATUSES = ["Unchecked", "Verified", "Demo"] as const;
/** What a picture may be of; videos are shown by other sites (`tours/embed.ts`). */
export const PICTURE_CATEGORIES = ["Photo", "FloorPlan", "Panorama"] as const;
export const MEDIA_CATEGORIES = [...PICTURE_CATEGORIES, "Video"] as const;
/** What was done to a picture since it was taken; shown beside it wherever it appears. */
export const MEDIA_ALTERATIONS = ["AsTaken", "VirtuallyStaged", "Rendering", "Illustration"] as const;
