import * as z from "zod";

/** Degrees, WGS 84. */
export const geoPoint = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});
export type GeoPoint = z.infer<typeof geoPoint>;

/** A viewport in degrees; `west > east` means it crosses the antimeridian. */
export const geoBounds = z
  .object({
    west: z.number().min(-180).max(180),
    south: z.number().min(-90).max(90),
    east: z.number().min(-180).max(180),
    north: z.number().min(-90).max(90),
  })
  .refine((bounds) => bounds.south <= bounds.north, { message: "bounds.reversed", path: ["north"] });
export type GeoBounds = z.infer<typeof geoBounds>;
