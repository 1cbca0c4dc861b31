import * as z from "zod";
import type { AreaBasis } from "#area/area";
import { AMENITIES, DIRECTIONS, FURNISHINGS } from "#listings/home-facts";
import { LISTING_TYPES } from "#listings/listing-type";
import type { PriceComponentKind } from "#listings/price-component";
import { PROPERTY_SUB_TYPES } from "#listings/property-type";
import { safeText } from "#text/safe-text";
import { typedVisitTerms } from "#visits/typed-visit-terms";

const typed = (max: number) => safeText(max).default("");
/** By basis: a field of the form each. */
const typedAreas = z
  .strictObject({
    Carpet: typed(60),
    BuiltUp: typed(60),
    SuperBuiltUp: typed(60),
    Plot: typed(60),
    LivingArea: typed(60),
  } satisfies Record<AreaBasis, unknown>)
  .prefault({});

/** By kind, as an amount or as "5 %". */
const typedComponents = z
  .strictObject({
    FloorRise: typed(60),
    PreferentialLocation: typed(60),
    Parking: typed(60),
    ClubMembership: typed(60),
    Tax: typed(60),
    StampDuty: typed(60),
    RegistrationFee: typed(60),
  } satisfies Record<PriceComponentKind, unknown>)
  .prefault({});

/**
 * A listing as its agent typed it so far. Anything may be missing or wrong: it is kept as it is, and `readDraft` says what it
 * comes to. Texts hold a little more than may be handed in, so that too much of it is kept and told instead of lost.
 */
export const draftDocument = z.strictObject({
  listingType: z.enum(LISTING_TYPES).default("Sale"),
  propertySubType: z.enum(PROPERTY_SUB_TYPES).default("Apartment"),
  localityId: z.union([z.literal(""), z.uuid()]).default(""),
  projectName: typed(200),
  addressLine: typed(400),
  latitude: typed(40),
  longitude: typed(40),
  isAddressPublic: z.boolean().default(false),
  bedroomsTotal: typed(20),
  bathroomsTotal: typed(20),
  areas: typedAreas,
  entryLevel: typed(20),
  storiesTotal: typed(20),
  yearBuilt: typed(20),
  furnished: z.enum(["", ...FURNISHINGS]).default(""),
  directionFaces: z.enum(["", ...DIRECTIONS]).default(""),
  parkingTotal: typed(20),
  amenities: z.array(z.enum(AMENITIES)).max(AMENITIES.length).default([]),
  price: typed(60),
  securityDeposit: typed(60),
  maintenance: typed(60),
  components: typedComponents,
  registrationNumber: typed(100),
  description: typed(8_000),
  availabilityDate: typed(20),
  /** The owner's agreement has to be ticked; nothing is assumed. */
  hasDisplayConsent: z.boolean().default(false),
  /** In force from the day the home is public. */
  visits: typedVisitTerms,
});
export type DraftDocument = z.infer<typeof draftDocument>;

export const EMPTY_DRAFT: DraftDocument = draftDocument.parse({});
