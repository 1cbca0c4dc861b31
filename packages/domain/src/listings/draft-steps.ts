import type { DraftDocument } from "#listings/draft-document";

/** In the order in which a form asks; each can be reached at any time. */
export const DRAFT_STEPS = [
  "property",
  "facts",
  "price",
  "description",
  "availability",
  "visits",
  "photos",
  "preview",
] as const;
export type DraftStep = (typeof DRAFT_STEPS)[number];

const STEP_OF_FIELD: Readonly<Record<keyof DraftDocument, DraftStep>> = {
  listingType: "property",
  propertySubType: "property",
  localityId: "property",
  projectName: "property",
  addressLine: "property",
  latitude: "property",
  longitude: "property",
  isAddressPublic: "property",
  bedroomsTotal: "facts",
  bathroomsTotal: "facts",
  areas: "facts",
  entryLevel: "facts",
  storiesTotal: "facts",
  yearBuilt: "facts",
  furnished: "facts",
  directionFaces: "facts",
  parkingTotal: "facts",
  amenities: "facts",
  price: "price",
  securityDeposit: "price",
  maintenance: "price",
  components: "price",
  registrationNumber: "description",
  description: "description",
  availabilityDate: "availability",
  hasDisplayConsent: "availability",
  visits: "visits",
};

/** Where a field such as `areas.Carpet` is asked for. */
export function stepOfField(field: string): DraftStep {
  const [name = ""] = field.split(".");
  return isDraftField(name) ? STEP_OF_FIELD[name] : "preview";
}

function isDraftField(name: string): name is keyof DraftDocument {
  return Object.hasOwn(STEP_OF_FIELD, name);
}
