import type { GeoBounds, GeoPoint } from "@repo/domain/geo/geo-point";
import type { MapOutline, MapSpot } from "#map/map-features";
import type { MapSettings } from "#map/map-settings";

export type MapProviderName = "maplibre" | "google";

export type MapViewport = {
  bounds: GeoBounds;
  /** Of 512-pixel tiles, whichever provider draws. */
  zoom: number;
  /** False when the move was asked for by code or the map changed its size. */
  byUser: boolean;
};

type MapMarker = {
  element: HTMLElement;
  point: GeoPoint;
  /** Higher ranks are drawn over lower ones. */
  rank: number;
};

type ShowBoundsOptions = {
  /** Kept free around the bounds. */
  paddingPixels?: number;
  byUser?: boolean;
};

export type OpenMapOptions = {
  container: HTMLElement;
  settings: MapSettings;
  bounds: GeoBounds;
  isInteractive: boolean;
  onMoveStart: () => void;
  /** The visitor holds the map still in the middle of a move, which is likely to end there. */
  onPause: (viewport: MapViewport) => void;
  /** After a move has ended, and once after opening. */
  onViewportChange: (viewport: MapViewport) => void;
  /** Everything there is to draw is drawn. */
  onIdle: () => void;
  /** The map opened but turned out to be of no use. */
  onFailure: () => void;
};

/** What every map can do for us; all that is particular to one provider stays behind it. */
export type OpenedMap = {
  showBounds: (bounds: GeoBounds, options?: ShowBoundsOptions) => void;
  zoomBy: (levels: number) => void;
  /** Adds the marker, or moves it when its element is on the map already. */
  placeMarker: (marker: MapMarker) => void;
  removeMarker: (element: HTMLElement) => void;
  /** Draws the circle of a spot; an exact spot has none. */
  showArea: (spot: MapSpot | undefined) => void;
  /** Draws areas over the base map, instead of those before. */
  showOutlines: (outlines: readonly MapOutline[]) => void;
  /** Reads the colours of the page again. */
  matchColours: () => void;
  close: () => void;
};

/** Rejects when the provider cannot be loaded or cannot draw in this browser. */
export type OpenMap = (options: OpenMapOptions) => Promise<OpenedMap>;
