import type { StyleSpecification } from "maplibre-gl";
import type { MapColours } from "#map/map-colours";
import { drawnFeatures } from "./drawn-features";
import { labelLayers } from "./label-layers";
import { shapeLayers } from "./shape-layers";

const ATTRIBUTION = "Coast: Natural Earth. Roads and places are approximate.";

// Built once: MapLibre compares the sources when only colours change, and the same object is equal at a glance.
let sources: StyleSpecification["sources"] | undefined;

/** A map that needs no network beyond this site and no font files: land, what was drawn by hand, and names. */
export function baseStyle(colours: MapColours): StyleSpecification {
  sources ??= {
    land: { type: "geojson", data: new URL("./land.geojson", import.meta.url).toString(), attribution: ATTRIBUTION },
    drawn: { type: "geojson", data: drawnFeatures() },
  };
  return { version: 8, sources, layers: [...shapeLayers(colours), ...labelLayers(colours)] };
}
