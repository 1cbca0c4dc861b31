import type { MapProviderName, OpenedMap, OpenMap, OpenMapOptions } from "./map-provider";
import { whenSized } from "./when-sized";

type OpeningMap = {
  container: HTMLElement;
  /** Asked for at the moment of opening, which comes late when the container is hidden at first. */
  options: () => OpenMapOptions;
  onOpen: (map: OpenedMap) => void;
};

/** Opens the map once its container has a size; the returned function closes it, opened or not yet. */
export function openMapWhenVisible(provider: MapProviderName, { container, options, onOpen }: OpeningMap): () => void {
  let isClosed = false;
  let map: OpenedMap | undefined;
  const stopWaiting = whenSized(container, () => void open());

  async function open() {
    const openingOptions = options();
    try {
      const openProvider = await loadProvider(provider);
      if (isClosed) return;
      map = await openProvider(openingOptions);
      if (isClosed) map.close();
      else onOpen(map);
    } catch {
      if (!isClosed) openingOptions.onFailure();
    }
  }

  return () => {
    isClosed = true;
    stopWaiting();
    map?.close();
  };
}

/** Each provider is its own chunk, fetched only when it is the one in use. */
async function loadProvider(provider: MapProviderName): Promise<OpenMap> {
  if (provider === "google") return (await import("#map/google/open-google-map")).openGoogleMap;
  return (await import("#map/maplibre/open-maplibre-map")).openMapLibreMap;
}
