"use client";

import type { GeoBounds } from "@repo/domain/geo/geo-point";
import type { ScreenPoint } from "@repo/domain/geo/map-picture";
import type { GeoPolygon } from "@repo/domain/geo/polygon";
import { type PointerEvent, useState } from "react";
import { Button } from "#ui/button";
import { toast } from "#ui/toast";

type DrawAreaProps = {
  /** What the map shows. */
  bounds: GeoBounds;
  onDrawn: (area: GeoPolygon) => void;
  onEnd: () => void;
};

/** A pencil over the map: go around the homes with a finger, or take what the map shows without one. */
export function DrawArea({ bounds, onDrawn, onEnd }: DrawAreaProps) {
  const [stroke, setStroke] = useState<readonly ScreenPoint[]>([]);
  // Comes while the hand is drawing.
  const [drawing] = useState(() => import("@repo/domain/geo/drawn-ring"));
  const finish = (ring: GeoPolygon[number] | undefined) => {
    onEnd();
    if (ring) onDrawn([ring]);
    else toast("Nothing was enclosed", { description: "Go once around the homes you want." });
  };
  return (
    <div className="absolute inset-0 z-20">
      <Canvas
        stroke={stroke}
        onStroke={setStroke}
        onEnd={() => void drawing.then(({ drawnRing }) => finish(drawnRing(stroke, bounds)))}
      />
      <div className="pointer-events-none absolute inset-x-0 top-3 flex flex-wrap justify-center gap-2 px-3">
        <p className="rounded-full border border-line bg-raised px-4 py-2 text-sm shadow-float">
          Draw around the homes you want
        </p>
        <Button className="pointer-events-auto rounded-full! shadow-float" onClick={() => finish(cornersOf(bounds))}>
          Take this view
        </Button>
        <Button className="pointer-events-auto rounded-full! shadow-float" onClick={onEnd}>
          Cancel
        </Button>
      </div>
    </div>
  );
}

type CanvasProps = {
  stroke: readonly ScreenPoint[];
  onStroke: (stroke: readonly ScreenPoint[]) => void;
  onEnd: () => void;
};

function Canvas({ stroke, onStroke, onEnd }: CanvasProps) {
  const begin = (event: PointerEvent<SVGSVGElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    onStroke([pointOf(event)]);
  };
  const move = (event: PointerEvent<SVGSVGElement>) => {
    if (stroke.length > 0) onStroke([...stroke, pointOf(event)]);
  };
  return (
    <svg
      aria-hidden
      viewBox="0 0 1 1"
      preserveAspectRatio="none"
      className="size-full cursor-crosshair touch-none bg-scrim/20"
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={onEnd}
    >
      <polyline
        points={stroke.map(({ x, y }) => `${x},${y}`).join(" ")}
        vectorEffect="non-scaling-stroke"
        className="fill-none stroke-accent stroke-3"
      />
    </svg>
  );
}

function pointOf(event: PointerEvent<SVGSVGElement>): ScreenPoint {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
  return { x: (event.clientX - left) / width, y: (event.clientY - top) / height };
}

/** Upper left, then clockwise. */
function cornersOf({ west, south, east, north }: GeoBounds): GeoPolygon[number] {
  return [
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ];
}
