import type { ListingDetail } from "@repo/domain/listings/listing.schema";
import { expect, test } from "vitest";
import { listingJsonLd } from "./listing-json-ld";

const home: ListingDetail = {
  id: "01890a5d-ac96-774b-bcce-b302099a8057",
  slug: "a-home",
  title: "3 BHK apartment in Indiranagar",
  market: "IN",
  listingType: "Sale",
  standardStatus: "Active",
  propertySubType: "Apartment",
  price: { amountMinor: 1_200_000_000, currency: "INR" },
  previousPriceMinor: null,
  bedroomsTotal: 3,
  bathroomsTotal: 2,
  furnished: null,
  area: { basis: "Carpet", squareMetres: 110.2, enteredValue: 1_186, enteredUnit: "squareFoot" },
  localityName: "Indiranagar",
  cityName: "Bengaluru",
  point: { latitude: 12.974, longitude: 77.639 },
  embeds: [],
  photos: [],
  onMarketAt: "2030-01-02T06:00:00.000Z",
  onMarketSince: "2030-01-02T06:00:00.000Z",
  availabilityConfirmedAt: null,
  agencyName: "Banyan Homes",
  description: "Quiet.",
  projectName: "",
  publicAddress: "Indiranagar, Bengaluru",
  timeZone: "Asia/Kolkata",
  isLocationApproximate: true,
  areas: [],
  entryLevel: null,
  storiesTotal: null,
  yearBuilt: null,
  directionFaces: null,
  parkingTotal: null,
  amenities: [],
  availabilityDate: null,
  securityDepositMinor: null,
  maintenanceMinor: null,
  priceComponents: [],
  allInPrice: { minMinor: 0, maxMinor: 0, missing: [] },
  registration: null,
  agentName: "Hema Host",
  agentLanguages: [],
  events: [],
};
const ADDRESS = "https://homes.example/listing/1/a-home";

test("a hidden address has no place on the map, an open one has", () => {
  expect(JSON.parse(listingJsonLd(home, ADDRESS, [])).mainEntity).not.toHaveProperty("geo");
  const open = JSON.parse(listingJsonLd({ ...home, isLocationApproximate: false }, ADDRESS, []));
  expect(open.mainEntity.geo).toMatchObject(home.point);
});

test("words of an agent cannot end the script, and are read back as they were", () => {
  const description = "Quiet</script><script>alert(1)</script><!--";
  const written = listingJsonLd({ ...home, description }, ADDRESS, []);
  expect(written).not.toContain("<");
  expect(JSON.parse(written).description).toBe(description);
});

test("the price is in whole units with its currency", () => {
  const { offers } = JSON.parse(listingJsonLd(home, ADDRESS, []));
  expect(offers).toMatchObject({ price: 12_000_000, priceCurrency: "INR" });
});
