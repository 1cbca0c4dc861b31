import type { LayerSpecification, SymbolLayerSpecification } from "maplibre-gl";
import type { MapColours } from "#map/map-colours";
import type { DrawnKind } from "./drawn-features";
import { byZoom, ofKind } from "./layer-pieces";

type Layout = NonNullable<SymbolLayerSpecification["layout"]>;
type Label = {
  kind: DrawnKind;
  colour: string;
  halo: string;
  zooms: { minzoom?: number; maxzoom?: number };
  layout: Layout;
};

// Without font files in the style MapLibre draws text with the fonts of the page.
const FONT = ["Inter Variable"];

/** Names win their room from the last layer to the first. */
export function labelLayers(colours: MapColours): LayerSpecification[] {
  const land = { colour: colours.labelQuiet, halo: colours.labelHalo };
  const water = { colour: colours.labelWater, halo: colours.water };
  const alongLine: Layout = { "symbol-placement": "line", "symbol-spacing": 420, "text-size": 11 };
  return [
    label({ kind: "rivers", ...water, zooms: { minzoom: 9 }, layout: alongLine }),
    label({ kind: "railways", ...land, colour: colours.railway, zooms: { minzoom: 12 }, layout: alongLine }),
    label({ kind: "roads", ...land, zooms: { minzoom: 11.5 }, layout: alongLine }),
    label({ kind: "motorways", ...land, zooms: { minzoom: 10 }, layout: alongLine }),
    label({ kind: "parks", ...land, zooms: { minzoom: 11.5 }, layout: { "text-size": 11 } }),
    label({ kind: "lakes", ...water, zooms: { minzoom: 11 }, layout: { "text-size": 11 } }),
    label({ kind: "seas", ...water, zooms: { maxzoom: 8 }, layout: { "text-size": 13, "text-letter-spacing": 0.12 } }),
    label({
      kind: "localities",
      ...land,
      zooms: { minzoom: 9.5 },
      layout: { "text-size": byZoom([10, 11], [14, 15]) },
    }),
    label({
      kind: "towns",
      ...land,
      zooms: { minzoom: 4.6, maxzoom: 13 },
      layout: { "text-size": byZoom([5, 11], [10, 14]) },
    }),
    label({
      kind: "cities",
      ...land,
      colour: colours.label,
      zooms: { minzoom: 3, maxzoom: 12.5 },
      layout: { "text-size": byZoom([4, 12], [10, 17]) },
    }),
  ];
}

function label({ kind, colour, halo, zooms, layout }: Label): SymbolLayerSpecification {
  return {
    id: `${kind}-names`,
    type: "symbol",
    source: "drawn",
    filter: ofKind(kind),
    ...zooms,
    layout: { "text-field": ["get", "name"], "text-font": FONT, "text-max-width": 8, "text-padding": 4, ...layout },
    paint: { "text-color": colour, "text-halo-color": halo, "text-halo-width": 1.5 },
  };
}
