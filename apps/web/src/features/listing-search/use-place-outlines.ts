"use client";

import type { GeoPolygon } from "@repo/domain/geo/polygon";
import type { PlaceOutline } from "@repo/domain/search/search.schema";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "#trpc/provider";

const NONE: readonly GeoPolygon[] = [];
/** Homes come and go, but hardly move where a locality is. */
const STALE_MS = 10 * 60_000;

/** The outlines of those places that have one; they come after the homes, which nobody should wait for. */
export function usePlaceOutlines(places: readonly string[]): readonly GeoPolygon[] {
  const trpc = useTRPC();
  const { data = NONE } = useQuery({
    ...trpc.search.outlines.queryOptions({ places: [...places] }),
    enabled: places.length > 0,
    staleTime: STALE_MS,
    select: areasOf,
  });
  return data;
}

const areasOf = (outlines: readonly PlaceOutline[]) => outlines.flatMap(({ area }) => (area ? [area] : []));
