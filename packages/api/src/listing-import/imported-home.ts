import { toSquareMetres } from "@repo/domain/area/area";
import type { GeoPoint } from "@repo/domain/geo/geo-point";
import type { ImportMapping } from "@repo/domain/listing-import/import-mapping";
import type { ImportRow } from "@repo/domain/listing-import/read-import-row";
import { livingAreaUnit } from "@repo/domain/listing-import/reso-property";
import { listingSlug, listingTitle } from "@repo/domain/listings/listing-title";
import { propertyTypeOf } from "@repo/domain/listings/property-type";
import { marketOf } from "@repo/domain/markets/markets";
import type { ImportedHome, StoredHome } from "./imported-homes.repository";
import { type PlaceIds, placeIdsOf } from "./imported-places.repository";
import type { Importer } from "./importer.repository";

const MINOR_PER_MAJOR = 100;

type Setting = {
  row: ImportRow;
  publicPoint: GeoPoint;
  mapping: ImportMapping;
  importer: Importer;
  placeIds: PlaceIds;
  sourceKey: string;
};

/** The rows a checked line of a file becomes. */
export function importedHome({ row, publicPoint, mapping, importer, placeIds, sourceKey }: Setting): ImportedHome {
  const market = marketOf(mapping.market);
  const title = listingTitle(market, {
    propertySubType: row.PropertySubType,
    bedroomsTotal: row.BedroomsTotal,
    projectName: "",
    localityName: row.localityName,
  });
  const place = `${row.localityName}, ${row.cityName}`;
  const priceMinor = Math.round(row.ListPrice * MINOR_PER_MAJOR);
  return {
    property: {
      market: mapping.market,
      timeZone: mapping.timeZone,
      propertyType: propertyTypeOf(row.PropertySubType),
      propertySubType: row.PropertySubType,
      addressLine: row.UnparsedAddress ?? place,
      postalCode: row.PostalCode ?? null,
      ...placeIdsOf(placeIds, mapping, row),
      latitude: row.Latitude,
      longitude: row.Longitude,
      publicLatitude: publicPoint.latitude,
      publicLongitude: publicPoint.longitude,
      isAddressPublic: mapping.isAddressPublic,
      bedroomsTotal: row.BedroomsTotal,
      bathroomsTotal: row.BathroomsTotalInteger,
      storiesTotal: row.StoriesTotal ?? null,
      yearBuilt: row.YearBuilt ?? null,
      comparisonBasis: market.comparisonBasis,
    },
    areas: areasOf(row, mapping),
    listing: {
      agencyId: importer.agencyId,
      agentMemberId: importer.memberId,
      sourceKey,
      listingType: mapping.listingType,
      standardStatus: "Active",
      moderationState: mapping.isTrusted ? "Approved" : "Submitted",
      title,
      slug: listingSlug(title, mapping.listingType),
      description:
        row.PublicRemarks ?? `${title}, ${row.cityName}${row.YearBuilt ? `, built in ${row.YearBuilt}` : ""}.`,
      listPriceMinor: priceMinor,
      originalListPriceMinor: priceMinor,
      currency: market.currency,
      hasDisplayConsent: true,
      onMarketAt: row.onMarketAt,
      submittedAt: row.onMarketAt,
    },
  };
}

function areasOf(row: ImportRow, mapping: ImportMapping): ImportedHome["areas"] {
  const unit = livingAreaUnit(row.LivingAreaUnits);
  const living = {
    basis: marketOf(mapping.market).comparisonBasis,
    squareMetres: toSquareMetres(row.LivingArea, unit),
    enteredValue: row.LivingArea,
    enteredUnit: unit,
  };
  const lot = row.LotSizeSquareFeet ?? 0;
  if (lot === 0) return [living];
  const squareMetres = toSquareMetres(lot, "squareFoot");
  return [living, { basis: "Plot", squareMetres, enteredValue: lot, enteredUnit: "squareFoot" }];
}

const COMPARED = [
  "propertySubType",
  "addressLine",
  "postalCode",
  "localityId",
  "cityId",
  "latitude",
  "longitude",
  "bedroomsTotal",
  "bathroomsTotal",
  "storiesTotal",
  "yearBuilt",
] as const satisfies readonly (keyof ImportedHome["property"])[];

/** Whether the file tells anything of the home that is not stored yet. */
export function hasOtherFacts({ property, listing, areas }: StoredHome, home: ImportedHome): boolean {
  const isRepriced = listing.listPriceMinor !== home.listing.listPriceMinor;
  const isRelisted = listing.onMarketAt.getTime() !== home.listing.onMarketAt.getTime();
  const isOtherHome = COMPARED.some((column) => property[column] !== home.property[column]);
  const isOtherSize = home.areas.some(({ basis, enteredValue }) => areas[basis] !== enteredValue);
  return isRepriced || isRelisted || isOtherHome || isOtherSize;
}
