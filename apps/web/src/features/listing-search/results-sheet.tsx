"use client";

import { type KeyboardEvent, type PointerEvent, type ReactNode, type Ref, useRef, useState } from "react";
import { classNames } from "#ui/class-names";

/** How much of a phone's screen the list takes: all of it, half, or a strip over the map. */
export const SHEET_POSITIONS = ["peek", "half", "list"] as const;
export type SheetPosition = (typeof SHEET_POSITIONS)[number];

/** Part of the height between header and screen edge. */
const HEIGHTS: Readonly<Record<SheetPosition, number>> = { peek: 0.17, half: 0.5, list: 1 };
/** As a part of the height: what is less is a trembling finger. */
const LEAST_PULL = 0.08;
const SAY: Readonly<Record<SheetPosition, string>> = {
  peek: "Pull up the list",
  half: "Show the whole list",
  list: "",
};

type ResultsSheetProps = {
  position: SheetPosition;
  onMove: (position: SheetPosition) => void;
  /** What scrolls, but for the whole list on a phone, which scrolls with the page. */
  scroller: Ref<HTMLDivElement>;
  /** Stands above the sheet on a phone. */
  above: ReactNode;
  children: ReactNode;
};

/** Beside the map on a desktop; over it on a phone, where it is pulled by its handle and snaps. */
export function ResultsSheet({ position, onMove, scroller, above, children }: ResultsSheetProps) {
  const [dragged, setDragged] = useState<number | null>(null);
  const isOverMap = position !== "list";
  return (
    <div
      style={isOverMap ? { height: `${(dragged ?? HEIGHTS[position]) * 100}%` } : undefined}
      className={classNames(
        "lg:static lg:z-auto lg:h-auto! lg:min-h-0 lg:rounded-none lg:border-0 lg:shadow-none",
        isOverMap &&
          "absolute inset-x-0 bottom-0 z-20 flex flex-col rounded-t-card border-t border-line bg-paper shadow-float",
        isOverMap && dragged === null && "transition-[height] duration-200 motion-reduce:transition-none",
      )}
    >
      {isOverMap ? (
        <>
          <div className="absolute inset-x-3 bottom-full grid justify-items-center gap-3 pb-3 lg:hidden">{above}</div>
          <SheetHandle position={position} onDrag={setDragged} onMove={onMove} />
        </>
      ) : null}
      <div
        ref={scroller}
        className={classNames(
          "lg:h-full lg:overflow-y-auto",
          isOverMap && "min-h-0 grow overflow-y-auto overscroll-contain",
        )}
      >
        {children}
      </div>
    </div>
  );
}

type SheetHandleProps = {
  position: SheetPosition;
  /** The share of the height under the finger; null when it is let go. */
  onDrag: (share: number | null) => void;
  onMove: (position: SheetPosition) => void;
};

function SheetHandle({ position, onDrag, onMove }: SheetHandleProps) {
  const step = (by: number) => {
    const next = SHEET_POSITIONS[SHEET_POSITIONS.indexOf(position) + by];
    if (next) onMove(next);
  };
  const shareAt = (event: PointerEvent<HTMLElement>) => {
    const frame = event.currentTarget.parentElement?.parentElement?.getBoundingClientRect();
    if (!frame) return HEIGHTS[position];
    return Math.min(1, Math.max(0.1, (frame.bottom - event.clientY) / frame.height));
  };
  // The click that ends a pull is no press.
  const wasPulled = useRef(false);
  const letGo = (event: PointerEvent<HTMLElement>) => {
    onDrag(null);
    const share = shareAt(event);
    wasPulled.current = Math.abs(share - HEIGHTS[position]) > LEAST_PULL;
    if (wasPulled.current) onMove(nearest(share));
  };
  const press = () => {
    if (!wasPulled.current) step(1);
    wasPulled.current = false;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowUp") step(1);
    if (event.key === "ArrowDown") step(-1);
  };
  return (
    <button
      type="button"
      aria-label={SAY[position]}
      className="flex h-11 w-full shrink-0 touch-none items-center justify-center rounded-t-card outline-none focus-visible:outline-2 focus-visible:outline-accent lg:hidden"
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) onDrag(shareAt(event));
      }}
      onPointerUp={letGo}
      onPointerCancel={() => onDrag(null)}
      onClick={press}
      onKeyDown={onKeyDown}
    >
      <span aria-hidden className="h-1.5 w-12 rounded-full bg-line-strong" />
    </button>
  );
}

function nearest(share: number): SheetPosition {
  return SHEET_POSITIONS.reduce((best, position) =>
    Math.abs(HEIGHTS[position] - share) < Math.abs(HEIGHTS[best] - share) ? position : best,
  );
}
