import { describe, expect, test } from "vitest";
import type { MapCluster, MapPin } from "./map-features";
import { markerChanges } from "./marker-changes";
import { type MarkerLook, markerKey, markerLooks } from "./marker-looks";

const pin = (id: string, changes: Partial<MapPin> = {}): MapPin => ({
  id,
  point: { latitude: 12.97, longitude: 77.64 },
  label: "₹1.2 Cr",
  accessibleName: `Home ${id}, ₹1.2 crore`,
  state: "new",
  ...changes,
});
const cluster: MapCluster = {
  id: "a",
  point: { latitude: 12.9, longitude: 77.6 },
  label: "12",
  accessibleName: "12 homes",
  bounds: { west: 77.5, south: 12.8, east: 77.7, north: 13 },
};
const shownAs = (looks: MarkerLook[]) => new Map(looks.map((look) => [markerKey(look), look]));

describe("markerChanges", () => {
  test("touches nothing when the next markers look the same", () => {
    const shown = shownAs(markerLooks({ pins: [pin("a"), pin("b")], clusters: [cluster] }));
    const next = markerLooks({ pins: [pin("b"), pin("a")], clusters: [{ ...cluster }] });
    expect(markerChanges(shown, next)).toEqual({ added: [], changed: [], removedKeys: [] });
  });

  test("a pin and a cluster of the same id are two markers", () => {
    const { added } = markerChanges(new Map(), markerLooks({ pins: [pin("a")], clusters: [cluster] }));
    expect(added.map(markerKey)).toEqual(["cluster:a", "pin:a"]);
  });

  test("adds what came and removes what went", () => {
    const shown = shownAs(markerLooks({ pins: [pin("a"), pin("b")], clusters: [] }));
    const { added, changed, removedKeys } = markerChanges(
      shown,
      markerLooks({ pins: [pin("b"), pin("c")], clusters: [] }),
    );
    expect(added.map(({ id }) => id)).toEqual(["c"]);
    expect(changed).toEqual([]);
    expect(removedKeys).toEqual(["pin:a"]);
  });

  test.each<[string, Parameters<typeof markerLooks>[0]]>([
    ["its label", { pins: [pin("a", { label: "₹1.3 Cr" })], clusters: [] }],
    ["its state", { pins: [pin("a", { state: "viewed" })], clusters: [] }],
    ["its place", { pins: [pin("a", { point: { latitude: 13, longitude: 77.64 } })], clusters: [] }],
    ["its selection", { pins: [pin("a")], clusters: [], selectedPinId: "a" }],
    ["its highlight", { pins: [pin("a")], clusters: [], highlightedPinId: "a" }],
  ])("a pin is updated when %s changes", (_what, features) => {
    const shown = shownAs(markerLooks({ pins: [pin("a")], clusters: [] }));
    expect(markerChanges(shown, markerLooks(features)).changed).toHaveLength(1);
  });
});

test("an exact spot is a marker, an approximate one is not", () => {
  const point = { latitude: 12.97, longitude: 77.64 };
  expect(markerLooks({ pins: [], clusters: [], spot: { point } })).toHaveLength(1);
  expect(markerLooks({ pins: [], clusters: [], spot: { point, radiusMetres: 300 } })).toHaveLength(0);
});
