import { type AreaBasis, toSquareMetres } from "@repo/domain/area/area";
import { FURNISHINGS } from "@repo/domain/listings/home-facts";
import type { SubmitListingInput } from "@repo/domain/listings/listing.schema";
import { LISTING_TYPES } from "@repo/domain/listings/listing-type";
import { PROPERTY_SUB_TYPES } from "@repo/domain/listings/property-type";
import { marketOf } from "@repo/domain/markets/markets";
import type { PlaceView } from "@repo/domain/places/place.schema";
import { requiredText, safeText } from "@repo/domain/text/safe-text";
import * as z from "zod";

const wholeNumber = z
  .string()
  .trim()
  .regex(/^\d{1,4}$/, { message: "Give a whole number." });
const optionalNumber = z.union([z.literal(""), wholeNumber]);

const LEAST_SQUARE_METRES = toSquareMetres(10, "squareFoot");

const typedArea = z.string().transform((typed, context) => {
  const area = marketOf("IN").parseArea(typed);
  if ("problem" in area) {
    context.addIssue(area.problem);
    return z.NEVER;
  }
  if (toSquareMetres(area.value, area.unit) < LEAST_SQUARE_METRES) context.addIssue("area.outOfRange");
  return area;
});

/** The form as typed: numbers and prices are text until they are understood. */
export const listingFormValues = z
  .object({
    listingType: z.enum(LISTING_TYPES),
    propertySubType: z.enum(PROPERTY_SUB_TYPES),
    localityId: z.uuid({ message: "Choose a locality." }),
    projectName: safeText(120),
    addressLine: requiredText(240),
    isAddressPublic: z.boolean(),
    bedroomsTotal: wholeNumber,
    bathroomsTotal: wholeNumber,
    area: typedArea,
    entryLevel: optionalNumber,
    storiesTotal: optionalNumber,
    yearBuilt: z.union([
      z.literal(""),
      z
        .string()
        .trim()
        .regex(/^\d{4}$/, { message: "Give the year in four digits." }),
    ]),
    furnished: z.enum(FURNISHINGS),
    price: requiredText(40),
    description: requiredText(5_000).min(40, { message: "description.tooShort" }),
    hasDisplayConsent: z.boolean().pipe(z.literal(true, { message: "displayConsent.required" })),
  })
  .refine(({ price }) => marketOf("IN").parsePrice(price) !== undefined, {
    message: "This does not read as a price.",
    path: ["price"],
  });
export type ListingFormInput = z.input<typeof listingFormValues>;
export type ListingFormValues = z.output<typeof listingFormValues>;

const numberOrNull = (text: string) => (text === "" ? null : Number(text));

/** What the API takes. The pin starts at the middle of the locality; the full editor will let the agent move it. */
export function toSubmission(values: ListingFormValues, agencyId: string, locality: PlaceView): SubmitListingInput {
  const market = marketOf(locality.market);
  const { area, price, entryLevel, storiesTotal, yearBuilt, hasDisplayConsent, ...kept } = values;
  const isPlot = kept.propertySubType === "Plot";
  const basis: AreaBasis = isPlot ? "Plot" : market.comparisonBasis;
  const { west, east, south, north } = locality.bounds;
  return {
    ...kept,
    agencyId,
    hasDisplayConsent,
    bedroomsTotal: isPlot ? 0 : Number(kept.bedroomsTotal),
    bathroomsTotal: isPlot ? 0 : Number(kept.bathroomsTotal),
    areas: [{ basis, ...area }],
    entryLevel: numberOrNull(entryLevel),
    storiesTotal: numberOrNull(storiesTotal),
    yearBuilt: numberOrNull(yearBuilt),
    furnished: isPlot ? null : kept.furnished,
    point: { latitude: (south + north) / 2, longitude: (west + east) / 2 },
    directionFaces: null,
    parkingTotal: null,
    amenities: [],
    availabilityDate: null,
    priceMinor: market.parsePrice(price) ?? 0,
    securityDepositMinor: null,
    maintenanceMinor: null,
    components: [],
    registrationNumber: "",
  };
}
