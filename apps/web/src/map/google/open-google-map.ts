import type { GeoBounds, GeoPoint } from "@repo/domain/geo/geo-point";
import { zoomToFit } from "@repo/domain/geo/zoom";
import { isDarkScheme } from "#map/colour-scheme";
import { readMapColours } from "#map/map-colours";
import type { MapOutline, MapSpot } from "#map/map-features";
import type { MapViewport, OpenedMap, OpenMap, OpenMapOptions } from "#map/map-provider";
import { watchUserMoves } from "#map/user-moves";
import { atLeastSmallestSpan, unwrapBounds, wrapBounds } from "#map/viewport-bounds";
import { whenStill } from "#map/when-still";
import { fromGoogleZoom, toGoogleZoom } from "./google-zoom";
import { loadGoogleMaps } from "./load-google-maps";

type GoogleMaps = Awaited<ReturnType<typeof loadGoogleMaps>>;

const toLatLng = ({ latitude, longitude }: GeoPoint) => ({ lat: latitude, lng: longitude });

export const openGoogleMap: OpenMap = async (options) => {
  const { container, settings } = options;
  const google = await loadGoogleMaps(settings.googleMapsApiKey ?? "", options.onFailure);
  const userMoves = watchUserMoves(container);
  const bounds = fitted(options.bounds);
  const center = { lat: (bounds.south + bounds.north) / 2, lng: (bounds.west + bounds.east) / 2 };
  let isDark = isDarkScheme();
  let map = draw(google, options, { center, zoom: toGoogleZoom(zoomToFit(options.bounds)), userMoves });
  map.fitBounds(bounds, 0);
  const markers = markersOf(google, () => map);
  const area = areaOf(google, () => map, container);
  const outlines = outlinesOf(google, () => map, container);

  return {
    placeMarker: markers.place,
    removeMarker: markers.remove,
    showArea: area.show,
    showOutlines: outlines.show,
    showBounds: (next, { paddingPixels = 0, byUser = false } = {}) => {
      userMoves.note(byUser);
      map.fitBounds(fitted(next), paddingPixels);
    },
    zoomBy: (levels) => {
      userMoves.note(true);
      map.setZoom((map.getZoom() ?? 0) + levels);
    },
    matchColours: () => {
      if (isDark === isDarkScheme()) return;
      isDark = !isDark;
      // Google takes a colour scheme at construction only, so the map is drawn anew in its place.
      const camera = { center: map.getCenter() ?? center, zoom: map.getZoom() ?? 0, userMoves };
      window.google.maps.event.clearInstanceListeners(map);
      map = draw(google, options, camera);
      markers.moveToMap();
      area.redraw();
      outlines.redraw();
    },
    close: () => {
      window.google.maps.event.clearInstanceListeners(map);
      userMoves.stop();
      container.replaceChildren();
    },
  };
};

const fitted = (bounds: GeoBounds) => atLeastSmallestSpan(unwrapBounds(bounds));

type Camera = {
  center: google.maps.LatLng | google.maps.LatLngLiteral;
  zoom: number;
  userMoves: ReturnType<typeof watchUserMoves>;
};

function draw(google: GoogleMaps, options: OpenMapOptions, { center, zoom, userMoves }: Camera) {
  const { container, settings, isInteractive } = options;
  const canvas = document.createElement("div");
  canvas.className = "map-google";
  container.replaceChildren(canvas);
  const map = new google.Map(canvas, {
    center,
    zoom,
    mapId: settings.googleMapsMapId ?? "DEMO_MAP_ID",
    colorScheme: isDarkScheme() ? "DARK" : "LIGHT",
    disableDefaultUI: true,
    clickableIcons: false,
    gestureHandling: isInteractive ? "greedy" : "none",
    keyboardShortcuts: isInteractive,
    isFractionalZoomEnabled: true,
    minZoom: toGoogleZoom(1),
    maxZoom: toGoogleZoom(19),
  });
  const pauses = whenStill(() => {
    const viewport = viewportOf(map);
    if (viewport) options.onPause({ ...viewport, byUser: true });
  });
  map.addListener("bounds_changed", () => {
    options.onMoveStart();
    if (userMoves.isUnderWay()) pauses.touch();
  });
  map.addListener("idle", () => {
    pauses.stop();
    const viewport = viewportOf(map);
    if (!viewport) return;
    options.onIdle();
    options.onViewportChange({ ...viewport, byUser: userMoves.take() });
  });
  return map;
}

function viewportOf(map: google.maps.Map): Omit<MapViewport, "byUser"> | undefined {
  const bounds = map.getBounds()?.toJSON();
  const zoom = map.getZoom();
  return bounds && zoom !== undefined ? { bounds: wrapBounds(bounds), zoom: fromGoogleZoom(zoom) } : undefined;
}

function markersOf(google: GoogleMaps, currentMap: () => google.maps.Map) {
  const markers = new Map<HTMLElement, google.maps.marker.AdvancedMarkerElement>();
  const place: OpenedMap["placeMarker"] = ({ element, point, rank }) => {
    const place = { position: toLatLng(point), zIndex: rank };
    const known = markers.get(element);
    if (known) {
      Object.assign(known, place);
      return;
    }
    const centred = { anchorLeft: "-50%", anchorTop: "-50%" };
    markers.set(
      element,
      new google.AdvancedMarkerElement({ map: currentMap(), content: element, ...place, ...centred }),
    );
  };
  const remove: OpenedMap["removeMarker"] = (element) => {
    const marker = markers.get(element);
    if (marker) marker.map = null;
    markers.delete(element);
  };
  const moveToMap = () => {
    for (const marker of markers.values()) marker.map = currentMap();
  };
  return { place, remove, moveToMap };
}

function outlinesOf(google: GoogleMaps, currentMap: () => google.maps.Map, container: HTMLElement) {
  let shown: readonly MapOutline[] = [];
  let drawn: google.maps.Polygon[] = [];
  const redraw = () => {
    for (const polygon of drawn) polygon.setMap(null);
    const { area: colour } = readMapColours(container);
    const colours = { fillColor: colour, strokeColor: colour, clickable: false };
    drawn = shown.map(({ area, look }) => {
      const paths = area.map((ring) => ring.map(([lng, lat]) => ({ lat, lng })));
      const strength =
        look === "place" ? { fillOpacity: 0.06, strokeWeight: 1 } : { fillOpacity: 0.16, strokeWeight: 2 };
      return new google.Polygon({ map: currentMap(), paths, ...colours, ...strength });
    });
  };
  const show: OpenedMap["showOutlines"] = (next) => {
    shown = next;
    redraw();
  };
  return { show, redraw };
}

function areaOf(google: GoogleMaps, currentMap: () => google.maps.Map, container: HTMLElement) {
  let spot: MapSpot | undefined;
  let circle: google.maps.Circle | undefined;
  const redraw = () => {
    circle?.setMap(null);
    circle = undefined;
    if (!spot || spot.radiusMetres === undefined) return;
    const { area } = readMapColours(container);
    const look = { fillColor: area, fillOpacity: 0.16, strokeColor: area, strokeWeight: 2, clickable: false };
    circle = new google.Circle({ map: currentMap(), center: toLatLng(spot.point), radius: spot.radiusMetres, ...look });
  };
  const show: OpenedMap["showArea"] = (next) => {
    spot = next;
    redraw();
  };
  return { show, redraw };
}
