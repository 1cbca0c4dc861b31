import * as z from "zod/mini";

const latitude = z.number().check(z.minimum(-90), z.maximum(90));
const longitude = z.number().check(z.minimum(-180), z.maximum(180));

/** Degrees, WGS 84. */
export const geoPoint = z.object({ latitude, longitude });
export type GeoPoint = z.infer<typeof geoPoint>;

/** A viewport in degrees; `west > east` means it crosses the antimeridian. */
export const geoBounds = z
  .object({ west: longitude, south: latitude, east: longitude, north: latitude })
  .check(z.refine((bounds) => bounds.south <= bounds.north, { error: "bounds.reversed", path: ["north"] }));
export type GeoBounds = z.infer<typeof geoBounds>;
