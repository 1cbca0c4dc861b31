import { importLibrary, setOptions } from "@googlemaps/js-api-loader";

let isConfigured = false;

/** Rejects when Google's script cannot be loaded; `onRefused` is called when Google turns the key down afterwards. */
export async function loadGoogleMaps(key: string, onRefused: () => void) {
  // The name of this global is Google's contract for telling about a refused key.
  Object.assign(globalThis, { gm_authFailure: onRefused });
  if (!isConfigured) setOptions({ key, v: "weekly", language: document.documentElement.lang });
  isConfigured = true;
  const [{ Map, Circle, Polygon }, { AdvancedMarkerElement }] = await Promise.all([
    importLibrary("maps"),
    importLibrary("marker"),
  ]);
  return { Map, Circle, Polygon, AdvancedMarkerElement };
}
