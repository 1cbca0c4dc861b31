import type { LayerSpecification } from "maplibre-gl";
import type { MapColours } from "#map/map-colours";
import { byZoom, ofKind } from "./layer-pieces";

const ROUND = { "line-cap": "round", "line-join": "round" } as const;
const DRAWN = { source: "drawn" } as const;

/** From the water up to the railways; what comes later is drawn over what comes earlier. */
export function shapeLayers(colours: MapColours): LayerSpecification[] {
  return [
    { id: "water", type: "background", paint: { "background-color": colours.water } },
    {
      id: "land",
      type: "fill",
      source: "land",
      filter: ["==", ["get", "kind"], "land"],
      paint: { "fill-color": colours.land },
    },
    {
      id: "inland-seas",
      type: "fill",
      source: "land",
      filter: ["==", ["get", "kind"], "inland-sea"],
      paint: { "fill-color": colours.water },
    },
    {
      id: "built-up",
      type: "fill",
      ...DRAWN,
      filter: ofKind("builtUp"),
      minzoom: 6,
      paint: { "fill-color": colours.builtUp },
    },
    { id: "parks", type: "fill", ...DRAWN, filter: ofKind("parks"), minzoom: 8, paint: { "fill-color": colours.park } },
    {
      id: "rivers",
      type: "line",
      ...DRAWN,
      filter: ofKind("rivers"),
      layout: ROUND,
      paint: { "line-color": colours.water, "line-width": byZoom([3, 0.6], [8, 2.4], [11, 6], [14, 24]) },
    },
    { id: "lakes", type: "fill", ...DRAWN, filter: ofKind("lakes"), paint: { "fill-color": colours.water } },
    { id: "islands", type: "fill", ...DRAWN, filter: ofKind("islands"), paint: { "fill-color": colours.land } },
    ...roadLayers(colours),
    {
      id: "railways",
      type: "line",
      ...DRAWN,
      filter: ofKind("railways"),
      minzoom: 9,
      layout: ROUND,
      paint: {
        "line-color": colours.railway,
        "line-width": byZoom([9, 0.8], [12, 1.8], [16, 4]),
        "line-opacity": 0.75,
      },
    },
  ];
}

/** Every edge lies under every surface, so that crossings look joined. */
function roadLayers(colours: MapColours): LayerSpecification[] {
  const line = { type: "line", ...DRAWN, layout: ROUND } as const;
  const highway = { ...line, filter: ofKind("highways"), minzoom: 4, maxzoom: 9 };
  const motorway = { ...line, filter: ofKind("motorways"), minzoom: 9 };
  const road = { ...line, filter: ofKind("roads"), minzoom: 9 };
  const width = {
    highway: byZoom([4, 0.6], [9, 2]),
    motorway: byZoom([9, 1.6], [12, 4.4], [16, 16]),
    road: byZoom([9, 1], [12, 3.4], [16, 12]),
  };
  const edge = {
    highway: byZoom([4, 1], [9, 3.2]),
    motorway: byZoom([9, 2.8], [12, 6.2], [16, 19]),
    road: byZoom([9, 1.8], [12, 5], [16, 15]),
  };
  return [
    { ...road, id: "road-edges", paint: { "line-color": colours.roadEdge, "line-width": edge.road } },
    { ...highway, id: "highway-edges", paint: { "line-color": colours.motorwayEdge, "line-width": edge.highway } },
    { ...motorway, id: "motorway-edges", paint: { "line-color": colours.motorwayEdge, "line-width": edge.motorway } },
    { ...road, id: "roads", paint: { "line-color": colours.road, "line-width": width.road } },
    { ...highway, id: "highways", paint: { "line-color": colours.motorway, "line-width": width.highway } },
    { ...motorway, id: "motorways", paint: { "line-color": colours.motorway, "line-width": width.motorway } },
  ];
}
