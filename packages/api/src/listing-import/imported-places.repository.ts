import type { Transaction } from "@repo/db/client";
import { places } from "@repo/db/schema/places";
import type { GeoPoint } from "@repo/domain/geo/geo-point";
import type { ImportMapping } from "@repo/domain/listing-import/import-mapping";
import type { ImportRow } from "@repo/domain/listing-import/read-import-row";
import { slugOf } from "@repo/domain/text/slug";
import { sql } from "drizzle-orm";

/** Place ids by slug. */
export type PlaceIds = ReadonlyMap<string, string>;
type Named = Pick<ImportRow, "cityName" | "localityName">;

/** Air around the outermost homes, in degrees: about 300 m. */
const MARGIN = 0.003;

const citySlug = ({ region }: ImportMapping, { cityName }: Named) => slugOf(`${cityName} ${region}`);
const localitySlug = ({ region }: ImportMapping, { cityName, localityName }: Named) =>
  slugOf(`${localityName} in ${cityName} ${region}`);

export function placeIdsOf(ids: PlaceIds, mapping: ImportMapping, row: Named) {
  const cityId = ids.get(citySlug(mapping, row));
  const localityId = ids.get(localitySlug(mapping, row));
  if (cityId === undefined || localityId === undefined) throw new Error("A place of this batch was not stored.");
  return { cityId, localityId };
}

/** Makes the cities and localities of these rows, and widens known ones until every home lies within. */
export async function upsertPlaces(
  tx: Transaction,
  mapping: ImportMapping,
  homes: readonly { row: Named; publicPoint: GeoPoint }[],
): Promise<PlaceIds> {
  if (homes.length === 0) return new Map();
  const cityIds = await upsert(
    tx,
    extents(homes, (row) => placeRow(mapping, citySlug(mapping, row), row.cityName, null)),
  );
  const localityIds = await upsert(
    tx,
    extents(homes, (row) =>
      placeRow(mapping, localitySlug(mapping, row), row.localityName, cityIds.get(citySlug(mapping, row)) ?? null),
    ),
  );
  return new Map([...cityIds, ...localityIds]);
}

type Extent = { west: number; south: number; east: number; north: number };
type UnplacedRow = ReturnType<typeof placeRow>;

function placeRow({ region, market, timeZone }: ImportMapping, slug: string, name: string, cityId: string | null) {
  const kind = cityId === null ? ("City" as const) : ("Locality" as const);
  return { slug, name, cityId, kind, region, market, timeZone };
}

function extents(homes: readonly { row: Named; publicPoint: GeoPoint }[], toPlace: (row: Named) => UnplacedRow) {
  const found = new Map<string, UnplacedRow & Extent>();
  for (const { row, publicPoint } of homes) {
    const place = toPlace(row);
    const { latitude, longitude } = publicPoint;
    const known = found.get(place.slug);
    found.set(place.slug, {
      ...place,
      west: Math.min(known?.west ?? 180, longitude - MARGIN),
      south: Math.min(known?.south ?? 90, latitude - MARGIN),
      east: Math.max(known?.east ?? -180, longitude + MARGIN),
      north: Math.max(known?.north ?? -90, latitude + MARGIN),
    });
  }
  return [...found.values()];
}

async function upsert(tx: Transaction, rows: readonly (UnplacedRow & Extent)[]): Promise<PlaceIds> {
  const stored = await tx
    .insert(places)
    .values(
      rows.map((row) => ({
        ...row,
        latitude: (row.south + row.north) / 2,
        longitude: (row.west + row.east) / 2,
      })),
    )
    .onConflictDoUpdate({
      target: places.slug,
      set: {
        west: sql`least(${places.west}, excluded.west)`,
        south: sql`least(${places.south}, excluded.south)`,
        east: sql`greatest(${places.east}, excluded.east)`,
        north: sql`greatest(${places.north}, excluded.north)`,
        latitude: sql`(least(${places.south}, excluded.south) + greatest(${places.north}, excluded.north)) / 2`,
        longitude: sql`(least(${places.west}, excluded.west) + greatest(${places.east}, excluded.east)) / 2`,
      },
    })
    .returning({ id: places.id, slug: places.slug });
  return new Map(stored.map(({ id, slug }) => [slug, id]));
}
