import { isSameLook, type MarkerLook, markerKey } from "./marker-looks";

export type MarkerChanges = { added: MarkerLook[]; changed: MarkerLook[]; removedKeys: string[] };

/** What has to happen for the markers shown, by their key, to become the next ones; equal ones are in no list. */
export function markerChanges(shown: ReadonlyMap<string, MarkerLook>, next: readonly MarkerLook[]): MarkerChanges {
  const added: MarkerLook[] = [];
  const changed: MarkerLook[] = [];
  const keptKeys = new Set<string>();
  for (const look of next) {
    const key = markerKey(look);
    const before = shown.get(key);
    keptKeys.add(key);
    if (!before) added.push(look);
    else if (!isSameLook(before, look)) changed.push(look);
  }
  const removedKeys = [...shown.keys()].filter((key) => !keptKeys.has(key));
  return { added, changed, removedKeys };
}
