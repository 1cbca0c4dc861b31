import type { OpenedMap } from "./map-provider";
import { markerChanges } from "./marker-changes";
import { createMarkerElement, markerRank, updateMarkerElement } from "./marker-element";
import { type MarkerLook, markerKey } from "./marker-looks";

type MarkerEvents = {
  onSelect: (look: MarkerLook) => void;
  /** Pointer or keyboard focus came to the marker, or left it. */
  onHover: (look: MarkerLook, isOver: boolean) => void;
};

export type MarkerLayer = {
  listen: (events: MarkerEvents) => void;
  show: (looks: readonly MarkerLook[]) => void;
};

/** Keeps one element per marker for as long as it is shown, so that nothing flickers and focus stays. */
export function createMarkerLayer(map: OpenedMap): MarkerLayer {
  let events: MarkerEvents | undefined;
  const looks = new Map<string, MarkerLook>();
  const elements = new Map<string, HTMLElement>();

  function place(look: MarkerLook, element: HTMLElement) {
    looks.set(markerKey(look), look);
    map.placeMarker({ element, point: look.point, rank: markerRank(look) });
  }

  function add(look: MarkerLook) {
    const key = markerKey(look);
    const element = createMarkerElement(look);
    const hover = (isOver: boolean) => () => events?.onHover(looks.get(key) ?? look, isOver);
    element.addEventListener("click", () => events?.onSelect(looks.get(key) ?? look));
    for (const type of ["mouseenter", "focus"]) element.addEventListener(type, hover(true));
    for (const type of ["mouseleave", "blur"]) element.addEventListener(type, hover(false));
    elements.set(key, element);
    place(look, element);
  }

  return {
    listen: (next) => {
      events = next;
    },
    show: (next) => {
      const { added, changed, removedKeys } = markerChanges(looks, next);
      for (const key of removedKeys) {
        const element = elements.get(key);
        if (element) map.removeMarker(element);
        looks.delete(key);
        elements.delete(key);
      }
      for (const look of changed) {
        const element = elements.get(markerKey(look));
        if (!element) continue;
        updateMarkerElement(element, look);
        place(look, element);
      }
      for (const look of added) add(look);
    },
  };
}
