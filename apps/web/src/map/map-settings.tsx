"use client";

import { createContext, type ReactNode, useContext } from "react";

/** What the server knows at run time; an absent value means the map without outside services. */
export type MapSettings = {
  googleMapsApiKey?: string | undefined;
  googleMapsMapId?: string | undefined;
  /** A MapLibre style; the one that needs no network is shown without it or when it does not load. */
  styleUrl?: string | undefined;
};

const MapSettingsContext = createContext<MapSettings>({});

export function MapSettingsProvider({ settings, children }: { settings: MapSettings; children: ReactNode }) {
  return <MapSettingsContext value={settings}>{children}</MapSettingsContext>;
}

export function useMapSettings(): MapSettings {
  return useContext(MapSettingsContext);
}
