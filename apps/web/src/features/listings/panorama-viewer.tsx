"use client";

import "@photo-sphere-viewer/core/index.css";
import "@photo-sphere-viewer/virtual-tour-plugin/index.css";
import { Viewer } from "@photo-sphere-viewer/core";
import { type VirtualTourNode, VirtualTourPlugin } from "@photo-sphere-viewer/virtual-tour-plugin";
import type { DetailPicture } from "@repo/domain/listings/listing.schema";
import { renditionUrl } from "@repo/domain/listings/rendition";
import { useEffect, useRef, useState } from "react";
import { Button } from "#ui/button";
import { MEDIA_ALTERATION_NAMES } from "#wording/home-wording";

type PanoramaViewerProps = { pictures: readonly DetailPicture[]; first: number };

/** The rooms of a home as spheres: looked around by pointer or arrow keys, left through the marks or the buttons below. */
export function PanoramaViewer({ pictures, first }: PanoramaViewerProps) {
  const place = useRef<HTMLDivElement>(null);
  const viewer = useRef<Viewer>(undefined);
  const [room, setRoom] = useState(first);
  useEffect(() => {
    if (!place.current) return;
    const opened = openTour(place.current, pictures, first);
    tourOf(opened).addEventListener("node-changed", ({ node }) => setRoom(Number(node.id)));
    viewer.current = opened;
    return () => opened.destroy();
  }, [pictures, first]);
  const rooms = pictures.flatMap(({ category }, index) => (category === "Panorama" ? [index] : []));
  const shown = pictures[room];
  return (
    <div className="grid grid-cols-1 gap-3">
      <div
        ref={place}
        role="application"
        aria-label="360° view"
        // A widget of its own, which arrow keys turn.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onFocus={() => viewer.current?.startKeyboardControl()}
        onBlur={() => viewer.current?.stopKeyboardControl()}
        className="aspect-video w-full overflow-hidden rounded-card"
      />
      <p aria-live="polite" className="text-sm text-ink-muted">
        {shown?.altText}
        {shown && shown.alteration !== "AsTaken" ? ` (${MEDIA_ALTERATION_NAMES[shown.alteration].toLowerCase()})` : ""}
        {". Drag, or use the arrow keys, to look around."}
      </p>
      {rooms.length < 2 ? null : (
        <ul aria-label="Rooms" className="flex flex-wrap gap-2">
          {rooms.map((index) => (
            <li key={index}>
              <Button
                size="sm"
                aria-pressed={index === room}
                onClick={() => viewer.current && void tourOf(viewer.current).setCurrentNode(String(index))}
              >
                {pictures[index]?.altText}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function openTour(container: HTMLElement, pictures: readonly DetailPicture[], first: number) {
  const viewer: Viewer = new Viewer({
    container,
    // Only while it has the focus: elsewhere on the page, arrow keys scroll.
    keyboard: "fullscreen",
    mousewheelCtrlKey: true,
    touchmoveTwoFingers: false,
    navbar: ["zoom", "move", "fullscreen"],
    plugins: [
      VirtualTourPlugin.withConfig({
        renderMode: "2d",
        nodes: pictures.flatMap((picture, index) => (picture.category === "Panorama" ? [toNode(picture, index)] : [])),
        startNodeId: String(first),
        arrowStyle: {
          element: ({ nodeId }) =>
            markOf(pictures[Number(nodeId)]?.altText ?? "", () => void tourOf(viewer).setCurrentNode(nodeId)),
        },
        transitionOptions: matchMedia("(prefers-reduced-motion: reduce)").matches
          ? { effect: "none", rotation: false }
          : { effect: "fade" },
      }),
    ],
  });
  return viewer;
}

const tourOf = (viewer: Viewer) => viewer.getPlugin<VirtualTourPlugin>(VirtualTourPlugin);

const toNode = (picture: DetailPicture, index: number): VirtualTourNode => ({
  id: String(index),
  name: picture.altText,
  panorama: picture.widths.length === 0 ? picture.url : renditionUrl(picture, picture.width, "jpeg"),
  links: picture.ways.map(({ to, yaw, pitch }) => ({
    nodeId: String(to),
    position: { yaw: `${yaw}deg`, pitch: `${pitch}deg` },
  })),
});

/** A way on. The viewer hears presses of the pointer itself, and no keys. */
function markOf(name: string, go: () => void): HTMLElement {
  const mark = document.createElement("button");
  mark.type = "button";
  mark.className = "grid min-h-11 place-items-center rounded-full bg-photo-shade px-4 text-sm text-photo-ink";
  mark.textContent = `→ ${name}`;
  mark.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    go();
  });
  return mark;
}
