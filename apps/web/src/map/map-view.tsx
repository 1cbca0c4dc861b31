"use client";

import "./map.css";
import type { GeoBounds } from "@repo/domain/geo/geo-point";
import { Minus, Plus } from "lucide-react";
import { useEffect, useEffectEvent, useMemo, useRef } from "react";
import { classNames } from "#ui/class-names";
import type { MapCluster, MapOutline, MapPin, MapSpot } from "./map-features";
import type { MapViewport, OpenedMap } from "./map-provider";
import { createMarkerLayer } from "./marker-layer";
import { type MarkerLook, markerLooks } from "./marker-looks";
import { useMap } from "./use-map";

const CLUSTER_PADDING_PIXELS = 64;

export type MapViewProps = {
  /** A new object moves the camera; keep it the same while the visitor moves the map. */
  view: { bounds: GeoBounds };
  pins?: readonly MapPin[];
  clusters?: readonly MapCluster[];
  spot?: MapSpot;
  outlines?: readonly MapOutline[];
  selectedPinId?: string | undefined;
  highlightedPinId?: string | undefined;
  /** After a move has ended, and once after opening. */
  onViewportChange?: (viewport: MapViewport) => void;
  /** The visitor holds the map still in the middle of a move, which is likely to end there. */
  onPause?: (viewport: MapViewport) => void;
  onPinSelect?: (id: string) => void;
  onPinHover?: (id: string | null) => void;
  /** Without it the map goes to the cluster's bounds. */
  onClusterSelect?: (cluster: MapCluster) => void;
  accessibleName: string;
  className?: string;
  /** False for a picture of a place that does not react. */
  isInteractive?: boolean;
};

const NONE: readonly never[] = [];

/** Google Maps when it is configured and loads, MapLibre otherwise; both behave alike. */
export function MapView(props: MapViewProps) {
  const { view, spot, outlines = NONE, accessibleName, className, isInteractive = true } = props;
  const surface = useRef<HTMLDivElement>(null);
  const { map, isBroken } = useMap(surface, {
    view,
    isInteractive,
    onViewportChange: (viewport) => props.onViewportChange?.(viewport),
    onPause: (viewport) => props.onPause?.(viewport),
  });
  useMarkers(map, props);
  useEffect(() => map?.showArea(spot), [map, spot]);
  useEffect(() => map?.showOutlines(outlines), [map, outlines]);

  return (
    <div className={classNames("map-view", className)} role="group" aria-label={accessibleName}>
      <div ref={surface} className="map-surface" />
      {isInteractive && !isBroken && <ZoomButtons map={map} />}
      {isBroken && <p className="map-broken">The map cannot be shown here.</p>}
    </div>
  );
}

function useMarkers(map: OpenedMap | undefined, props: MapViewProps) {
  const { pins = NONE, clusters = NONE, spot, selectedPinId, highlightedPinId } = props;
  const layer = useMemo(() => map && createMarkerLayer(map), [map]);
  const looks = useMemo(
    () => markerLooks({ pins, clusters, spot, selectedPinId, highlightedPinId }),
    [pins, clusters, spot, selectedPinId, highlightedPinId],
  );

  const select = useEffectEvent((look: MarkerLook) => {
    if (look.kind === "pin") props.onPinSelect?.(look.id);
    const cluster = look.kind === "cluster" && clusters.find(({ id }) => id === look.id);
    if (!cluster) return;
    if (props.onClusterSelect) props.onClusterSelect(cluster);
    else map?.showBounds(cluster.bounds, { paddingPixels: CLUSTER_PADDING_PIXELS, byUser: true });
  });
  const hover = useEffectEvent((look: MarkerLook, isOver: boolean) => {
    if (look.kind === "pin") props.onPinHover?.(isOver ? look.id : null);
  });

  useEffect(
    () => layer?.listen({ onSelect: (look) => select(look), onHover: (look, isOver) => hover(look, isOver) }),
    [layer],
  );
  useEffect(() => layer?.show(looks), [layer, looks]);
}

/** Disabled until there is a map to zoom. */
function ZoomButtons({ map }: { map: OpenedMap | undefined }) {
  return (
    <div className="map-zoom">
      <button type="button" aria-label="Zoom in" title="Zoom in" disabled={!map} onClick={() => map?.zoomBy(1)}>
        <Plus aria-hidden strokeWidth={1.75} />
      </button>
      <button type="button" aria-label="Zoom out" title="Zoom out" disabled={!map} onClick={() => map?.zoomBy(-1)}>
        <Minus aria-hidden strokeWidth={1.75} />
      </button>
    </div>
  );
}
