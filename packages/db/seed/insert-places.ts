import type { GeoPoint } from "@repo/domain/geo/geo-point";
import { offsetPoint } from "@repo/domain/geo/offset-point";
import type { Transaction } from "#client";
import { places } from "#schema/places";
import { DEFAULT_RADIUS_METRES } from "./demo-home";
import { CITIES } from "./places/cities";
import type { DemoCity, DemoLocality } from "./places/city";
import type { Random } from "./seeded-random";
import { seededUuid } from "./seeded-uuid";

const TIME_ZONE = "Asia/Kolkata";

/** City and locality ids by slug. */
export type PlaceIds = ReadonlyMap<string, string>;

export async function insertPlaces(tx: Transaction, random: Random): Promise<PlaceIds> {
  const ids = new Map<string, string>();
  for (const city of CITIES) {
    const cityId = seededUuid(random);
    ids.set(city.slug, cityId);
    await tx.insert(places).values({
      id: cityId,
      slug: city.slug,
      kind: "City",
      name: city.name,
      aliases: [...city.aliases],
      region: city.region,
      market: "IN",
      timeZone: TIME_ZONE,
      latitude: city.latitude,
      longitude: city.longitude,
      ...boundsAround(city.localities, 2_500),
    });
    const localities = city.localities.map((locality) => localityRow(city, cityId, locality, seededUuid(random)));
    for (const { slug, id } of localities) ids.set(slug, id);
    await tx.insert(places).values(localities);
  }
  return ids;
}

function localityRow(city: DemoCity, cityId: string, locality: DemoLocality, id: string) {
  return {
    id,
    slug: locality.slug,
    kind: "Locality" as const,
    name: locality.name,
    aliases: [...(locality.aliases ?? [])],
    cityId,
    region: city.region,
    market: "IN" as const,
    timeZone: TIME_ZONE,
    latitude: locality.latitude,
    longitude: locality.longitude,
    ...boundsAround([locality], (locality.radiusMetres ?? DEFAULT_RADIUS_METRES) * 1.3),
  };
}

function boundsAround(points: readonly GeoPoint[], metres: number) {
  const corners = points.flatMap((point) => [
    offsetPoint(point, metres * Math.SQRT2, Math.PI / 4),
    offsetPoint(point, metres * Math.SQRT2, (5 * Math.PI) / 4),
  ]);
  const longitudes = corners.map(({ longitude }) => longitude);
  const latitudes = corners.map(({ latitude }) => latitude);
  return {
    west: Math.min(...longitudes),
    east: Math.max(...longitudes),
    south: Math.min(...latitudes),
    north: Math.max(...latitudes),
  };
}
