"use client";

import type { GeoBounds } from "@repo/domain/geo/geo-point";
import type { GeoPolygon } from "@repo/domain/geo/polygon";
import { Pencil, Spline } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "#ui/button";
import { DrawArea } from "./draw-area";

// There is no area to edit before one was drawn. The pencil is there at once: a hand draws as soon as it is pressed.
const EditAreas = dynamic(() => import("./edit-areas").then((module) => module.EditAreas));

type AreaToolsProps = {
  /** What the map shows; nothing can be drawn before it is known. */
  bounds: GeoBounds | undefined;
  areas: readonly GeoPolygon[];
  onDrawn: (area: GeoPolygon) => void;
  onEdited: (areas: GeoPolygon[]) => void;
};

/** Draw one more area, or change those that are drawn. The map stands still meanwhile. */
export function AreaTools({ bounds, areas, onDrawn, onEdited }: AreaToolsProps) {
  const [tool, setTool] = useState<"none" | "draw" | "edit">("none");
  const end = () => setTool("none");
  if (bounds && tool === "draw") return <DrawArea bounds={bounds} onDrawn={onDrawn} onEnd={end} />;
  if (bounds && tool === "edit") return <EditAreas bounds={bounds} areas={areas} onEdited={onEdited} onEnd={end} />;
  return (
    <div className="absolute bottom-28 left-3 z-10 flex gap-2">
      <Button className="rounded-full! shadow-float" disabled={!bounds} onClick={() => setTool("draw")}>
        <Pencil aria-hidden strokeWidth={1.75} />
        Draw
      </Button>
      {areas.length > 0 ? (
        <Button className="rounded-full! shadow-float" disabled={!bounds} onClick={() => setTool("edit")}>
          <Spline aria-hidden strokeWidth={1.75} />
          {areas.length === 1 ? "Edit area" : "Edit areas"}
        </Button>
      ) : null}
    </div>
  );
}
