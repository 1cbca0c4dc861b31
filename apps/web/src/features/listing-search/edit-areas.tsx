"use client";

import type { GeoBounds } from "@repo/domain/geo/geo-point";
import { type ScreenPoint, toPosition, toScreenPoint } from "@repo/domain/geo/map-picture";
import { type GeoPolygon, geoPolygon } from "@repo/domain/geo/polygon";
import { type RefObject, useRef, useState } from "react";
import { Button } from "#ui/button";
import { toast } from "#ui/toast";
import { CornerHandle } from "./corner-handle";

type EditAreasProps = {
  bounds: GeoBounds;
  areas: readonly GeoPolygon[];
  onEdited: (areas: GeoPolygon[]) => void;
  onEnd: () => void;
};

const LEAST_CORNERS = 3;

/** Corners to drag, or to move with the arrow keys; nothing is searched before "Done". */
export function EditAreas({ bounds, areas, onEdited, onEnd }: EditAreasProps) {
  const surface = useRef<HTMLDivElement>(null);
  // As places on earth: the map may still be on its way to where it will stand.
  const [edited, setEdited] = useState(areas);
  const done = () => {
    if (!edited.every((area) => geoPolygon.safeParse(area).success)) {
      toast.warning("An outline crosses itself", { description: "Move its corners apart, then press Done again." });
      return;
    }
    onEnd();
    onEdited([...edited]);
  };
  const nameOf = (at: number) => (edited.length > 1 ? ` ${at + 1}` : "");
  return (
    <div ref={surface} className="absolute inset-0 z-20 overflow-hidden bg-scrim/20">
      {edited.map((rings, at) =>
        rings.map((positions, ring) => (
          <RingEditor
            // biome-ignore lint/suspicious/noArrayIndexKey: an area has no name but its place in the list
            key={`${at}-${ring}`}
            corners={positions.map((position) => toScreenPoint(position, bounds))}
            name={edited.length > 1 ? ` of area${nameOf(at)}` : ""}
            surface={surface}
            onChange={(changed) =>
              setEdited(
                edited.with(
                  at,
                  rings.with(
                    ring,
                    changed.map((point) => toPosition(point, bounds)),
                  ),
                ),
              )
            }
          />
        )),
      )}
      <div className="pointer-events-none absolute inset-x-0 top-3 flex flex-wrap justify-center gap-2 px-3 *:pointer-events-auto">
        <Button variant="primary" className="rounded-full! shadow-float" onClick={done}>
          Done
        </Button>
        {edited.map((area, at) => (
          <Button
            key={nameOf(at)}
            className="rounded-full! shadow-float"
            onClick={() => setEdited(edited.filter((other) => other !== area))}
          >
            Delete area{nameOf(at)}
          </Button>
        ))}
        <Button className="rounded-full! shadow-float" onClick={onEnd}>
          Cancel
        </Button>
      </div>
    </div>
  );
}

type RingEditorProps = {
  corners: readonly ScreenPoint[];
  name: string;
  surface: RefObject<HTMLDivElement | null>;
  onChange: (corners: readonly ScreenPoint[]) => void;
};

function RingEditor({ corners, name, surface, onChange }: RingEditorProps) {
  const handles = corners.map((corner, index) => {
    const next = corners[(index + 1) % corners.length] ?? corner;
    const middle = { x: (corner.x + next.x) / 2, y: (corner.y + next.y) / 2 };
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a corner has no name but its place in the ring
      <span key={index}>
        <CornerHandle
          label={`Corner ${index + 1}${name}`}
          point={corner}
          surface={surface}
          onMove={(point) => onChange(corners.with(index, point))}
          onRemove={
            corners.length > LEAST_CORNERS ? () => onChange(corners.filter((_, at) => at !== index)) : undefined
          }
        />
        <CornerHandle
          isSmall
          label={`New corner after corner ${index + 1}${name}`}
          point={middle}
          surface={surface}
          onPress={() => onChange(corners.toSpliced(index + 1, 0, middle))}
        />
      </span>
    );
  });
  return (
    <>
      <svg
        aria-hidden
        viewBox="0 0 1 1"
        preserveAspectRatio="none"
        className="pointer-events-none absolute inset-0 size-full"
      >
        <polygon
          points={corners.map(({ x, y }) => `${x},${y}`).join(" ")}
          vectorEffect="non-scaling-stroke"
          className="fill-accent/10 stroke-accent stroke-3"
        />
      </svg>
      {handles}
    </>
  );
}
