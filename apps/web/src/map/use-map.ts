"use client";

import type { GeoBounds } from "@repo/domain/geo/geo-point";
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";
import { watchColourScheme } from "./colour-scheme";
import type { MapProviderName, MapViewport, OpenedMap } from "./map-provider";
import { useMapSettings } from "./map-settings";
import { openMapWhenVisible } from "./open-map";
import { whenSized } from "./when-sized";

export type UseMapOptions = {
  /** A new object moves the camera. */
  view: { bounds: GeoBounds };
  isInteractive: boolean;
  onViewportChange: (viewport: MapViewport) => void;
  onPause: (viewport: MapViewport) => void;
};

export type MapInUse = { map: OpenedMap | undefined; isBroken: boolean };

/** Opens the map once its container is visible; when Google Maps fails MapLibre takes its place. */
export function useMap(container: RefObject<HTMLElement | null>, options: UseMapOptions): MapInUse {
  const { view, isInteractive } = options;
  const settings = useMapSettings();
  const [failed, setFailed] = useState<readonly MapProviderName[]>([]);
  const [map, setMap] = useState<OpenedMap>();
  const shownView = useRef(view);
  const provider = chooseProvider(settings.googleMapsApiKey, failed);

  const openingBounds = useEffectEvent(() => {
    shownView.current = view;
    return view.bounds;
  });
  const reportViewport = useEffectEvent((viewport: MapViewport) => options.onViewportChange(viewport));

  const reportPause = useEffectEvent((viewport: MapViewport) => options.onPause(viewport));

  useEffect(() => {
    const element = container.current;
    if (!element || !provider) return;
    Object.assign(element.dataset, { map: "loading", mapProvider: provider });
    const optionsNow = () => ({
      container: element,
      settings,
      isInteractive,
      bounds: openingBounds(),
      onMoveStart: () => Object.assign(element.dataset, { map: "moving" }),
      onIdle: () => Object.assign(element.dataset, { map: "idle" }),
      onViewportChange: (viewport: MapViewport) => reportViewport(viewport),
      onPause: (viewport: MapViewport) => reportPause(viewport),
      onFailure: () => setFailed((before) => [...before, provider]),
    });
    const close = openMapWhenVisible(provider, { container: element, options: optionsNow, onOpen: setMap });
    return () => {
      setMap(undefined);
      close();
    };
  }, [container, provider, settings, isInteractive]);

  useEffect(() => {
    const element = container.current;
    if (!map || !element || shownView.current === view) return;
    shownView.current = view;
    // A hidden map has no size to fit the bounds into.
    return whenSized(element, () => map.showBounds(view.bounds));
  }, [container, map, view]);

  useEffect(() => (map ? watchColourScheme(map.matchColours) : undefined), [map]);

  return { map, isBroken: provider === undefined };
}

function chooseProvider(googleMapsApiKey: string | undefined, failed: readonly MapProviderName[]) {
  if (googleMapsApiKey && !failed.includes("google")) return "google";
  return failed.includes("maplibre") ? undefined : "maplibre";
}
