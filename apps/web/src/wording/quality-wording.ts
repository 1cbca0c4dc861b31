import type { ListingQuality, QualityHint } from "@repo/domain/listings/listing-quality";

const more = (count: number, one: string, several: string) => `${count} more ${count === 1 ? one : several}`;

const HINTS: Readonly<Record<QualityHint, (missing: number) => string>> = {
  photos: (missing) => `Add ${more(missing, "photo", "photos")}: every room, the view and the building.`,
  floorPlan: () => "Add a floor plan.",
  tour: () => "Add a 360° picture, or a video or tour of another site.",
  description: (missing) => `Describe more: about ${missing} characters, on light, noise, neighbours and ways.`,
  area: () => "Say the area on the basis that homes are compared by.",
  priceParts: () => "Say everything that is paid besides the price, so that the all-inclusive price is no range.",
  facts: (missing) => `Say ${more(missing, "fact", "facts")}: floor, year, furnishing, facing, parking.`,
  amenities: (missing) => `Tick ${more(missing, "amenity", "amenities")}, if there are any.`,
  registration: () => "Give the registration number of the project.",
};

export const qualityHintText = ({ kind, missing }: ListingQuality["hints"][number]) => HINTS[kind](missing);
