export type MapColours = {
  land: string;
  water: string;
  builtUp: string;
  park: string;
  road: string;
  roadEdge: string;
  motorway: string;
  motorwayEdge: string;
  railway: string;
  label: string;
  labelQuiet: string;
  labelWater: string;
  labelHalo: string;
  area: string;
};

/** The `--map-…` colours in force at an element, resolved because a canvas knows no CSS variables. */
export function readMapColours(element: HTMLElement): MapColours {
  const probe = document.createElement("span");
  element.append(probe);
  const read = (name: string) => {
    probe.style.color = `var(--map-${name})`;
    return getComputedStyle(probe).color;
  };
  const colours = {
    land: read("land"),
    water: read("water"),
    builtUp: read("built-up"),
    park: read("park"),
    road: read("road"),
    roadEdge: read("road-edge"),
    motorway: read("motorway"),
    motorwayEdge: read("motorway-edge"),
    railway: read("railway"),
    label: read("label"),
    labelQuiet: read("label-quiet"),
    labelWater: read("label-water"),
    labelHalo: read("label-halo"),
    area: read("area"),
  };
  probe.remove();
  return colours;
}
