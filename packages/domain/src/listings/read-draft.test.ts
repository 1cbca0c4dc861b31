import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AREA_BASES } from "#area/area";
import { type DraftDocument, draftDocument, EMPTY_DRAFT } from "#listings/draft-document";
import { stepOfField } from "#listings/draft-steps";
import { AMENITIES } from "#listings/home-facts";
import { CONTENT_FIELDS, type ListingContent, listingContent } from "#listings/listing-content";
import { PRICE_COMPONENT_KINDS } from "#listings/price-component";
import { india } from "#markets/india";
import { contentFieldOf, readDraft } from "./read-draft";
import { typeDraft } from "./type-draft";

const typed = (changes: Partial<DraftDocument> = {}): DraftDocument => ({
  ...EMPTY_DRAFT,
  localityId: "0199c0de-0000-7000-8000-000000000001",
  addressLine: "14, 3rd Cross",
  latitude: "12.9719",
  longitude: "77.6412",
  bedroomsTotal: "3",
  bathroomsTotal: "2",
  areas: { ...EMPTY_DRAFT.areas, Carpet: "1,180 sq ft" },
  price: "1.2 cr",
  description: "A quiet home on the park, with morning sun in every room.",
  hasDisplayConsent: true,
  ...changes,
});
const problemsOf = (changes: Partial<DraftDocument>) => readDraft(typed(changes), india).problems;

describe("readDraft", () => {
  test("makes of what was typed what the API takes", () => {
    const { content, problems } = readDraft(
      typed({
        areas: { ...EMPTY_DRAFT.areas, Carpet: "1180", SuperBuiltUp: "140 gaj" },
        components: { ...EMPTY_DRAFT.components, Parking: "2 lakhs", StampDuty: "5.6 %" },
        maintenance: "3k",
      }),
      india,
    );
    expect(problems).toEqual([]);
    expect(content).toMatchObject({
      priceMinor: 1_200_000_000,
      maintenanceMinor: 300_000,
      securityDepositMinor: null,
      areas: [
        { basis: "Carpet", value: 1180, unit: "squareFoot" },
        { basis: "SuperBuiltUp", value: 140, unit: "squareYard" },
      ],
      components: [
        { kind: "Parking", amountMinor: 20_000_000, basisPoints: null },
        { kind: "StampDuty", amountMinor: null, basisPoints: 560 },
      ],
    });
  });

  test.each<[Partial<DraftDocument>, string, string]>([
    [{ localityId: "" }, "localityId", "locality.required"],
    [{ addressLine: " " }, "addressLine", "text.required"],
    [{ latitude: "", longitude: "" }, "latitude", "point.required"],
    [{ latitude: "91" }, "latitude", "point.unreadable"],
    [{ longitude: "east" }, "longitude", "point.unreadable"],
    [{ bedroomsTotal: "" }, "bedroomsTotal", "text.required"],
    [{ bedroomsTotal: "three" }, "bedroomsTotal", "number.unreadable"],
    [{ bedroomsTotal: "21" }, "bedroomsTotal", "number.outOfRange"],
    [{ entryLevel: "9", storiesTotal: "4" }, "entryLevel", "floor.aboveTop"],
    [{ yearBuilt: "1700" }, "yearBuilt", "number.outOfRange"],
    [{ areas: EMPTY_DRAFT.areas }, "areas.Carpet", "area.required"],
    [{ areas: { ...EMPTY_DRAFT.areas, BuiltUp: "2 bigha" } }, "areas.BuiltUp", "area.unitDiffersByRegion"],
    [{ areas: { ...EMPTY_DRAFT.areas, Carpet: "1 sq ft" } }, "areas.Carpet", "area.outOfRange"],
    [{ price: "cheap" }, "price", "price.unreadable"],
    [{ price: "0" }, "price", "price.mustBePositive"],
    [{ components: { ...EMPTY_DRAFT.components, Tax: "5 percent" } }, "components.Tax", "priceComponent.unreadable"],
    [{ components: { ...EMPTY_DRAFT.components, Tax: "101 %" } }, "components.Tax", "priceComponent.unreadable"],
    [{ description: "Nice." }, "description", "description.tooShort"],
    [{ description: "x".repeat(5_001) }, "description", "text.tooLong"],
    [{ availabilityDate: "tomorrow" }, "availabilityDate", "date.unreadable"],
    [{ hasDisplayConsent: false }, "hasDisplayConsent", "displayConsent.required"],
    [{ visits: { ...EMPTY_DRAFT.visits, visitMinutes: "" } }, "visits.visitMinutes", "text.required"],
    [{ visits: { ...EMPTY_DRAFT.visits, capacity: "a few" } }, "visits.capacity", "number.unreadable"],
    [{ visits: { ...EMPTY_DRAFT.visits, stepMinutes: "1" } }, "visits.stepMinutes", "number.outOfRange"],
    [{ visits: { ...EMPTY_DRAFT.visits, accessNotes: "x".repeat(1_001) } }, "visits.accessNotes", "text.tooLong"],
    [
      { visits: { ...EMPTY_DRAFT.visits, suggestedNoticeMinutes: "60" } },
      "visits.suggestedNoticeMinutes",
      "policy.suggestedBelowRequired",
    ],
  ])("%j is told at %s as %s", (changes, field, message) => {
    const { content, problems } = readDraft(typed(changes), india);
    expect(problems).toContainEqual({ field, message });
    expect(content).toBeUndefined();
  });

  test("a plot has an area of its own and no rooms", () => {
    const { content } = readDraft(
      typed({
        propertySubType: "Plot",
        bedroomsTotal: "",
        bathroomsTotal: "",
        furnished: "Furnished",
        areas: { ...EMPTY_DRAFT.areas, Carpet: "1180", Plot: "2 grounds" },
      }),
      india,
    );
    expect(content).toMatchObject({ bedroomsTotal: 0, bathroomsTotal: 0, furnished: null });
    expect(content?.areas).toEqual([{ basis: "Plot", value: 2, unit: "ground" }]);
  });

  test("one answer has one problem, and every problem is at a step that asks for it", () => {
    const { problems } = readDraft(EMPTY_DRAFT, india);
    const fields = problems.map(({ field }) => field);
    expect(new Set(fields).size).toBe(fields.length);
    expect(new Set(fields.map(stepOfField))).toEqual(
      new Set(["property", "facts", "price", "description", "availability"]),
    );
    expect(problemsOf({ price: "" })).toEqual([{ field: "price", message: "text.required" }]);
  });

  test("whatever was typed is read without failing, and handed in only when the API would take it", () => {
    fc.assert(
      fc.property(
        fc.record({ price: fc.string(), yearBuilt: fc.string(), entryLevel: fc.string(), latitude: fc.string() }),
        (changes) => {
          const document = draftDocument.safeParse(typed(changes));
          if (!document.success) return;
          const { content, problems } = readDraft(document.data, india);
          expect(content === undefined).toBe(problems.length > 0);
          if (content) expect(listingContent.safeParse(content).success).toBe(true);
        },
      ),
    );
  });
});

const amount = fc.option(fc.integer({ min: 0, max: 100_000_000_000 }), { nil: null });
const content: fc.Arbitrary<ListingContent> = fc.record({
  listingType: fc.constant("Sale" as const),
  propertySubType: fc.constant("Villa" as const),
  localityId: fc.uuid(),
  projectName: fc.constantFrom("", "Meadow Heights"),
  addressLine: fc.constant("12 Secret Street"),
  point: fc.record({
    latitude: fc.double({ min: 8, max: 35, noNaN: true }),
    longitude: fc.double({ min: 68, max: 97, noNaN: true }),
  }),
  isAddressPublic: fc.boolean(),
  bedroomsTotal: fc.integer({ min: 0, max: 20 }),
  bathroomsTotal: fc.constantFrom(1, 2.5, 2.25),
  areas: fc.uniqueArray(
    fc.record({
      basis: fc.constantFrom(...AREA_BASES),
      value: fc.integer({ min: 100, max: 9_999_999 }).map((hundredths) => hundredths / 100),
      unit: fc.constantFrom("squareFoot", "squareMetre", "guntha"),
    }),
    { minLength: 1, selector: ({ basis }) => basis },
  ),
  entryLevel: fc.option(fc.integer({ min: -5, max: 10 }), { nil: null }),
  storiesTotal: fc.option(fc.integer({ min: 10, max: 40 }), { nil: null }),
  yearBuilt: fc.option(fc.integer({ min: 1800, max: 2100 }), { nil: null }),
  furnished: fc.constantFrom(null, "Furnished"),
  directionFaces: fc.constantFrom(null, "East"),
  parkingTotal: fc.option(fc.integer({ min: 0, max: 50 }), { nil: null }),
  amenities: fc.uniqueArray(fc.constantFrom(...AMENITIES)),
  availabilityDate: fc.constantFrom(null, "2030-02-01"),
  priceMinor: fc.integer({ min: 1, max: 100_000_000_000 }),
  securityDepositMinor: amount,
  maintenanceMinor: amount,
  components: fc.uniqueArray(
    fc.oneof(
      fc.record({
        kind: fc.constantFrom(...PRICE_COMPONENT_KINDS),
        amountMinor: fc.integer({ min: 0, max: 1_000_000_000 }),
        basisPoints: fc.constant(null),
      }),
      fc.record({
        kind: fc.constantFrom(...PRICE_COMPONENT_KINDS),
        amountMinor: fc.constant(null),
        basisPoints: fc.integer({ min: 0, max: 10_000 }),
      }),
    ),
    { selector: ({ kind }) => kind },
  ),
  registrationNumber: fc.constantFrom("", "P51700019929"),
  description: fc.constant("A quiet home with a balcony facing the park, two minutes from the metro."),
});

test("a listing that is typed out and read again says the same", () => {
  fc.assert(
    fc.property(content, (listing) => {
      const bySort = <T extends { kind?: string; basis?: string }>(rows: readonly T[]) =>
        rows.toSorted((a, b) => `${a.kind}${a.basis}`.localeCompare(`${b.kind}${b.basis}`));
      const { content: read, problems } = readDraft({ ...typeDraft(listing, india), hasDisplayConsent: true }, india);
      const isTiny = listing.areas.some(({ value, unit }) => unit === "squareFoot" && value < 10);
      if (isTiny) return;
      expect(problems).toEqual([]);
      expect({ ...read, areas: bySort(read?.areas ?? []), components: bySort(read?.components ?? []) }).toEqual({
        ...listing,
        areas: bySort(listing.areas),
        components: bySort(listing.components),
      });
    }),
  );
});

test("every field of a draft is of a field of a listing, except the owner's agreement and the terms of visits", () => {
  const fields = Object.keys(EMPTY_DRAFT).filter((field) => field !== "hasDisplayConsent" && field !== "visits");
  expect(new Set(fields.map(contentFieldOf))).toEqual(new Set(CONTENT_FIELDS));
  expect(["price", "longitude", "areas.Carpet", "hasDisplayConsent"].map(contentFieldOf)).toEqual([
    "priceMinor",
    "point",
    "areas",
    undefined,
  ]);
});
