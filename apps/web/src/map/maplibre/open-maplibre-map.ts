import "maplibre-gl/dist/maplibre-gl.css";
import { Map as MapLibreMap, type MapOptions, setWorkerUrl } from "maplibre-gl";
import { baseStyle } from "#map/base-style/base-style";
import { readMapColours } from "#map/map-colours";
import type { MapViewport, OpenMap, OpenMapOptions } from "#map/map-provider";
import { watchUserMoves } from "#map/user-moves";
import { wrapBounds } from "#map/viewport-bounds";
import { whenStill } from "#map/when-still";
import { drawAreas, type ShownAreas } from "./area-layers";
import { cameraBounds } from "./camera-bounds";
import { createMarkerOverlay } from "./marker-overlay";

setWorkerUrl(new URL("maplibre-gl/dist/maplibre-gl-worker.mjs", import.meta.url).toString());

const MOVE_MILLISECONDS = 300;

export const openMapLibreMap: OpenMap = async (options) => {
  const { container } = options;
  const areas: ShownAreas = { spot: undefined, outlines: [] };
  const map = new MapLibreMap({ container, ...mapOptions(options) });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();

  let isOffline = options.settings.styleUrl === undefined;
  const showBaseStyle = () => map.setStyle(baseStyle(readMapColours(container)));
  if (!isOffline)
    onStyleFailure(map, () => {
      isOffline = true;
      showBaseStyle();
    });
  const showAreas = () => {
    if (map.isStyleLoaded() || map.getLayer("land")) drawAreas(map, areas, readMapColours(container));
    // A style counts as loading while tiles of it do, after its last event.
    else map.once("idle", showAreas);
  };
  map.on("styledata", showAreas);
  const userMoves = watchUserMoves(container);
  const stopReports = report(map, options, userMoves);
  /** A move under way ends first, as whoever began it; with less motion wished for, the new one ends at once. */
  const beginMove = (byUser: boolean) => {
    map.stop();
    userMoves.note(byUser);
  };

  return {
    ...createMarkerOverlay(map),
    showBounds: (bounds, { paddingPixels = 0, byUser = false } = {}) => {
      const camera = { padding: paddingPixels, linear: true, duration: MOVE_MILLISECONDS };
      beginMove(byUser);
      map.fitBounds(cameraBounds(bounds), camera);
    },
    zoomBy: (levels) => {
      beginMove(true);
      map.zoomTo(map.getZoom() + levels, { duration: MOVE_MILLISECONDS });
    },
    showArea: (next) => {
      areas.spot = next;
      showAreas();
    },
    showOutlines: (outlines) => {
      // Setting no areas once more has the whole map drawn again.
      if (outlines.length === 0 && areas.outlines.length === 0) return;
      areas.outlines = outlines;
      showAreas();
    },
    matchColours: () => {
      if (isOffline) showBaseStyle();
    },
    close: () => {
      userMoves.stop();
      stopReports();
      map.remove();
    },
  };
};

function mapOptions({ container, settings, bounds, isInteractive }: OpenMapOptions): Omit<MapOptions, "container"> {
  return {
    style: settings.styleUrl ?? baseStyle(readMapColours(container)),
    bounds: cameraBounds(bounds),
    interactive: isInteractive,
    attributionControl: { compact: false },
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    // Labels that fade in have the whole map drawn again for 300 ms, just when the list is drawn too.
    fadeDuration: 0,
    minZoom: 1,
    maxZoom: 19,
    locale: { "Map.Title": "Map: arrow keys move it, plus and minus zoom" },
  };
}

/** Only until the style is there: a tile missing later is no reason to give up an online map. */
function onStyleFailure(map: MapLibreMap, fallBack: () => void) {
  map.once("style.load", () => map.off("error", fallBack));
  map.once("error", fallBack);
}

function report(
  map: MapLibreMap,
  { onMoveStart, onPause, onViewportChange, onIdle }: OpenMapOptions,
  userMoves: ReturnType<typeof watchUserMoves>,
) {
  const viewport = (byUser: boolean): MapViewport => {
    const bounds = map.getBounds();
    const corners = {
      west: bounds.getWest(),
      south: bounds.getSouth(),
      east: bounds.getEast(),
      north: bounds.getNorth(),
    };
    return { bounds: wrapBounds(corners), zoom: map.getZoom(), byUser };
  };
  const pauses = whenStill(() => onPause(viewport(true)));
  // It may come while the visitor's first move is under way, whose end is what counts.
  map.once("load", () => onViewportChange(viewport(false)));
  map.on("movestart", onMoveStart);
  map.on("move", () => userMoves.isUnderWay() && pauses.touch());
  map.on("moveend", () => {
    pauses.stop();
    onViewportChange(viewport(userMoves.take()));
  });
  map.on("idle", onIdle);
  return pauses.stop;
}
