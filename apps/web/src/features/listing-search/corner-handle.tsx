"use client";

import type { ScreenPoint } from "@repo/domain/geo/map-picture";
import type { KeyboardEvent, PointerEvent, RefObject } from "react";
import { classNames } from "#ui/class-names";

const STEP = 0.01;
const LONG_STEP = 0.05;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

type CornerHandleProps = {
  label: string;
  point: ScreenPoint;
  /** What `point` is measured on. */
  surface: RefObject<HTMLDivElement | null>;
  isSmall?: boolean;
  onMove?: (point: ScreenPoint) => void;
  onRemove?: (() => void) | undefined;
  onPress?: () => void;
};

/** A dot that is dragged, moved with the arrow keys (further with Shift) and taken away with Delete. */
export function CornerHandle({ label, point, surface, isSmall, onMove, onRemove, onPress }: CornerHandleProps) {
  const drag = (event: PointerEvent<HTMLButtonElement>) => {
    const box = surface.current?.getBoundingClientRect();
    if (!box || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    onMove?.({ x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height });
  };
  const press = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    if (arrow && onMove) {
      const step = event.shiftKey ? LONG_STEP : STEP;
      onMove({ x: point.x + arrow[0] * step, y: point.y + arrow[1] * step });
    } else if (event.key === "Delete" || event.key === "Backspace") onRemove?.();
    else return;
    event.preventDefault();
  };
  return (
    <button
      type="button"
      aria-label={label}
      style={{ left: `${point.x * 100}%`, top: `${point.y * 100}%` }}
      className={classNames(
        "absolute grid size-8 -translate-x-1/2 -translate-y-1/2 touch-none place-items-center rounded-full",
        onMove && "cursor-move",
      )}
      onPointerDown={(event) => onMove && event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={press}
      onClick={onPress}
    >
      <span
        className={classNames(
          "rounded-full border-2 border-accent shadow-float",
          isSmall ? "size-2.5 bg-accent/40" : "size-4 bg-raised",
        )}
      />
    </button>
  );
}
