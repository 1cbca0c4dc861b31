"use client";

import type { SearchCriteria } from "@repo/domain/search/search-criteria";
import { LocateFixed } from "lucide-react";
import { useState } from "react";
import { Button } from "#ui/button";
import { toast } from "#ui/toast";

const RADIUS_METRES = 5_000;

/** Asks the browser where it is, and only when pressed; the place goes into the search and nowhere else. */
export function NearMe({ onChange }: { onChange: (changes: Partial<SearchCriteria>) => void }) {
  const [isAsking, setIsAsking] = useState(false);
  const ask = () => {
    setIsAsking(true);
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => {
        setIsAsking(false);
        onChange({
          around: { latitude, longitude, metres: RADIUS_METRES },
          places: [],
          bounds: undefined,
          sort: "nearest",
        });
      },
      () => {
        setIsAsking(false);
        toast.error("Your place could not be found", { description: "Allow it in the browser, or type a locality." });
      },
      { timeout: 10_000, maximumAge: 300_000 },
    );
  };
  return (
    <Button size="sm" className="h-9! rounded-full!" isLoading={isAsking} onClick={ask}>
      <LocateFixed aria-hidden strokeWidth={1.75} />
      Near me
    </Button>
  );
}
