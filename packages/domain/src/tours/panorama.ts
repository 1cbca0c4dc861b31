import * as z from "zod";
import { isFullTurn, LARGEST_SIDE } from "#listings/rendition";

/** Where on a panorama, in degrees: to the right of its middle, and above it. */
export const directionShape = { yaw: z.number().min(-180).max(180), pitch: z.number().min(-90).max(90) };
export type PanoramaDirection = { yaw: number; pitch: number };

/** As many as fit on a picture without lying on each other. */
export const MOST_WAYS = 12;

/** A full turn, wide enough that the quarter of it on the screen is no blur. */
export const canBePanorama = ({ width, height }: { width: number; height: number }): boolean =>
  isFullTurn(width, height) && width >= LARGEST_SIDE;

/** Where a point of the flat picture lies; both as shares of it, from its left and its top. */
export const directionAt = (left: number, top: number): PanoramaDirection => ({
  yaw: Math.round(clamp(left) * 3_600 - 1_800) / 10,
  pitch: Math.round(900 - clamp(top) * 1_800) / 10,
});

/** The other way round. */
export const placeOf = ({ yaw, pitch }: PanoramaDirection): { left: number; top: number } => ({
  left: (yaw + 180) / 360,
  top: (90 - pitch) / 180,
});

const clamp = (share: number) => Math.min(1, Math.max(0, share));
