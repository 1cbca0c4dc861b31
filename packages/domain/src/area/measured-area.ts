import * as z from "zod";
import { AREA_BASES, AREA_UNITS } from "#area/area";

/** One measured area of a home, with the figure as its source typed it. */
export const measuredArea = z.object({
  basis: z.enum(AREA_BASES),
  squareMetres: z.number().positive(),
  enteredValue: z.number().positive(),
  enteredUnit: z.enum(AREA_UNITS),
});
export type MeasuredArea = z.infer<typeof measuredArea>;
