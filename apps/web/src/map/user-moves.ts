const ZOOM_KEYS = "+-=_";

/** Maps do not say reliably who moved them, so input on the container since the last move decides. */
export function watchUserMoves(container: HTMLElement) {
  const listening = new AbortController();
  let isByUser = false;
  const note = (byUser: boolean) => {
    isByUser = byUser;
  };
  const onInput = (event: Event) => {
    if (canMoveMap(event)) note(true);
  };
  for (const type of ["pointermove", "dblclick", "wheel", "keydown"]) {
    container.addEventListener(type, onInput, { capture: true, passive: true, signal: listening.signal });
  }
  return {
    note,
    /** Whether the move under way is the visitor's. */
    isUnderWay: () => isByUser,
    /** Whether the move that just ended was the visitor's; the next one is not until there is input again. */
    take: () => {
      const wasByUser = isByUser;
      isByUser = false;
      return wasByUser;
    },
    stop: () => listening.abort(),
  };
}

function canMoveMap(event: Event): boolean {
  if (event instanceof KeyboardEvent) return event.key.startsWith("Arrow") || ZOOM_KEYS.includes(event.key);
  // A press without a move chooses a pin and leaves the map where it is.
  return event.type !== "pointermove" || (event instanceof PointerEvent && event.buttons > 0);
}
