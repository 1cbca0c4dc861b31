import type { MarkerLook } from "./marker-looks";

const HEART =
  '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 20.5 4.2 12.9a5 5 0 0 1 7.1-7.1l.7.7.7-.7a5 5 0 0 1 7.1 7.1z"/></svg>';

/** Drawn over the other markers, so that what the visitor acts on is never covered. */
export function markerRank({ kind, isSelected, isHighlighted }: MarkerLook): number {
  if (isSelected) return 4;
  if (isHighlighted) return 3;
  return kind === "cluster" ? 2 : 1;
}

/** A button for what can be chosen, an image for what is only shown; the page's style sheet draws both. */
export function createMarkerElement(look: MarkerLook): HTMLElement {
  const element = look.kind === "spot" ? document.createElement("div") : createButton();
  if (look.kind === "spot") element.role = "img";
  element.className = "map-marker";
  element.dataset.marker = look.kind;
  element.dataset.markerId = look.id;
  const pill = document.createElement("span");
  pill.className = "map-marker-pill";
  element.append(pill);
  updateMarkerElement(element, look);
  return element;
}

export function updateMarkerElement(element: HTMLElement, look: MarkerLook): void {
  element.ariaLabel = look.accessibleName;
  // A cluster shows its count; pointing at it tells its prices.
  if (look.kind === "cluster") element.title = look.accessibleName;
  if (look.kind === "pin") element.ariaPressed = String(look.isSelected);
  element.dataset.state = look.state ?? "";
  element.toggleAttribute("data-selected", look.isSelected);
  element.toggleAttribute("data-highlighted", look.isHighlighted);
  const pill = element.firstElementChild;
  if (!pill) return;
  pill.innerHTML = look.state === "shortlisted" ? HEART : "";
  pill.append(look.label);
}

function createButton(): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  return button;
}
