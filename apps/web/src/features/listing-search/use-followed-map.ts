"use client";

import { useState } from "react";
import type { MapViewport } from "#map/map-provider";

/** Searches where the visitor moves the map: at once, or when asked after the switch is turned off. */
export function useFollowedMap(onSearch: (viewport: MapViewport) => void, onAhead: (viewport: MapViewport) => void) {
  const [isFollowing, setIsFollowing] = useState(true);
  const [waiting, setWaiting] = useState<MapViewport | null>(null);
  const onViewportChange = (viewport: MapViewport) => {
    if (!viewport.byUser) return;
    if (isFollowing) onSearch(viewport);
    else setWaiting(viewport);
  };
  const onPause = (viewport: MapViewport) => {
    if (isFollowing) onAhead(viewport);
  };
  const onSearchHere = () => {
    if (waiting) onSearch(waiting);
    setWaiting(null);
  };
  return {
    onViewportChange,
    onPause,
    isFollowing,
    isWaiting: waiting !== null,
    onFollow: setIsFollowing,
    onSearchHere,
  };
}
