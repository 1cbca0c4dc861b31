"use client";

import { offsetPoint } from "@repo/domain/geo/offset-point";
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, MapPin } from "lucide-react";
import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import type { MapViewport } from "#map/map-provider";
import { MapView } from "#map/map-view";
import { viewAround } from "#map/view-around";
import { Button } from "#ui/button";
import { IconButton } from "#ui/icon-button";
import { DraftTextField, useDraftForm } from "./draft-form";
import { isUnplaced } from "./locality-field";

const STEP_METRES = 10;
const VIEW_METRES = 600;
const DECIMALS = 6;

const MOVES = [
  { key: "ArrowUp", label: "North", bearing: 0, icon: <ArrowUp strokeWidth={1.75} /> },
  { key: "ArrowDown", label: "South", bearing: Math.PI, icon: <ArrowDown strokeWidth={1.75} /> },
  { key: "ArrowLeft", label: "West", bearing: (3 * Math.PI) / 2, icon: <ArrowLeft strokeWidth={1.75} /> },
  { key: "ArrowRight", label: "East", bearing: Math.PI / 2, icon: <ArrowRight strokeWidth={1.75} /> },
] as const;

/** The home on the map: by dragging the map under it, in steps of ten metres, or as latitude and longitude. */
export function PinField() {
  const { form, document, read, locality } = useDraftForm();
  const { point } = read.said;
  const seen = useRef<MapViewport>(undefined);
  const put = ({ latitude, longitude }: { latitude: number; longitude: number }) => {
    form.setValue("latitude", latitude.toFixed(DECIMALS));
    form.setValue("longitude", longitude.toFixed(DECIMALS));
  };
  const putInMiddle = () => {
    const bounds = seen.current?.bounds;
    if (bounds) put({ latitude: (bounds.north + bounds.south) / 2, longitude: (bounds.east + bounds.west) / 2 });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = MOVES.find(({ key }) => key === event.key);
    if (!move || !point) return;
    event.preventDefault();
    put(offsetPoint(point, STEP_METRES, move.bearing));
  };
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-2 text-sm font-semibold">Pin on the map</legend>
      {point ? (
        <>
          <PinMap localityId={document.localityId} point={point} onViewport={(viewport) => (seen.current = viewport)} />
          <div
            role="group"
            aria-label="Move the pin"
            onKeyDown={onKeyDown}
            className="flex flex-wrap items-center gap-2"
          >
            <Button onClick={putInMiddle}>
              <MapPin aria-hidden strokeWidth={1.75} />
              Put the pin in the middle of the map
            </Button>
            {MOVES.map(({ key, label, bearing, icon }) => (
              <IconButton
                key={key}
                label={`${label} by ${STEP_METRES} metres`}
                onClick={() => put(offsetPoint(point, STEP_METRES, bearing))}
              >
                {icon}
              </IconButton>
            ))}
          </div>
          {locality && isUnplaced(document, locality) ? (
            <p className="text-sm text-ink-muted">The pin is in the middle of {locality.name}. Move it to the home.</p>
          ) : null}
        </>
      ) : (
        <p className="text-sm text-ink-muted">Choose the locality first, or give the place in degrees.</p>
      )}
      <div className="grid grid-cols-2 gap-5">
        <DraftTextField name="latitude" label="Latitude" />
        <DraftTextField name="longitude" label="Longitude" />
      </div>
    </fieldset>
  );
}

type PinMapProps = {
  localityId: string;
  point: { latitude: number; longitude: number };
  onViewport: (viewport: MapViewport) => void;
};

/** Goes to another locality with the form, and otherwise stays where it was dragged. */
function PinMap({ localityId, point, onViewport }: PinMapProps) {
  const [shownAround, setShownAround] = useState({ localityId, point });
  if (shownAround.localityId !== localityId) setShownAround({ localityId, point });
  const view = useMemo(() => viewAround(shownAround.point, VIEW_METRES), [shownAround]);
  const { latitude, longitude } = point;
  const spot = useMemo(() => ({ point: { latitude, longitude } }), [latitude, longitude]);
  return (
    <MapView
      view={view}
      spot={spot}
      onViewportChange={onViewport}
      accessibleName="Where the home is"
      className="h-72 w-full overflow-hidden rounded-card"
    />
  );
}
