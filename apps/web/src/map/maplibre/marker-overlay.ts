import type { GeoPoint } from "@repo/domain/geo/geo-point";
import type { Map as MapLibreMap } from "maplibre-gl";
import type { OpenedMap } from "#map/map-provider";

/** A layer that was panned further has its markers placed anew; till then none is touched, nor drawn again. */
const FAR_PIXELS = 4096;

/** Markers in one layer that moves as a whole while the zoom stays: a pan touches one element, not hundreds. */
export function createMarkerOverlay(map: MapLibreMap): Pick<OpenedMap, "placeMarker" | "removeMarker"> {
  const points = new Map<HTMLElement, GeoPoint>();
  const layer = document.createElement("div");
  layer.className = "map-marker-layer";
  map.getCanvasContainer().append(layer);
  let anchor = anchorOf(map);

  function place(element: HTMLElement, { latitude, longitude }: GeoPoint) {
    const turns = Math.round((anchor.lngLat.lng - longitude) / 360);
    const { x, y } = map.project([longitude + turns * 360, latitude]).sub(shift());
    element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px) translate(-50%, -50%)`;
  }

  /** How far the map was panned since the markers were placed. */
  const shift = () => map.project(anchor.lngLat).sub(anchor.pixel);

  function moveLayer({ x, y }: { x: number; y: number }) {
    layer.style.transform = `translate(${x}px, ${y}px)`;
  }

  function placeAll() {
    anchor = anchorOf(map);
    layer.style.transform = "";
    for (const [element, point] of points) place(element, point);
  }

  map.on("move", () => {
    if (map.getZoom() !== anchor.zoom) {
      placeAll();
      return;
    }
    moveLayer(shift());
  });
  map.on("moveend", () => {
    const moved = shift();
    if (moved.mag() > FAR_PIXELS) placeAll();
    // On whole pixels, as text between two of them is blurred.
    else moveLayer(moved.round());
  });

  return {
    placeMarker: ({ element, point, rank }) => {
      element.style.zIndex = String(rank);
      if (!points.has(element)) layer.append(element);
      points.set(element, point);
      place(element, point);
    },
    removeMarker: (element) => {
      points.delete(element);
      element.remove();
    },
  };
}

function anchorOf(map: MapLibreMap) {
  const lngLat = map.getCenter();
  return { lngLat, pixel: map.project(lngLat), zoom: map.getZoom() };
}
