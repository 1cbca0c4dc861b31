"use client";

import { renditionUrl, widthFor } from "@repo/domain/listings/rendition";
import type { Photo } from "@repo/domain/listings/upload";
import { directionAt, type PanoramaDirection, placeOf } from "@repo/domain/tours/panorama";
import { Trash2 } from "lucide-react";
import { type MouseEvent, useState } from "react";
import { Button } from "#ui/button";
import { classNames } from "#ui/class-names";
import { IconButton } from "#ui/icon-button";
import { RangeInput } from "#ui/range-input";

type Way = Photo["ways"][number];
type PanoramaWaysProps = {
  photo: Photo;
  photos: readonly Photo[];
  error: string | undefined;
  onChange: (ways: Way[]) => void;
};

const PICTURE_WIDTH = 640;

/** Where on a panorama one goes on to another room: set by a press on the picture, or by two sliders. */
export function PanoramaWays({ photo, photos, error, onChange }: PanoramaWaysProps) {
  const [chosen, setChosen] = useState<string | undefined>(photo.ways[0]?.targetId);
  const rooms = photos.flatMap(({ id, category, altText }, place) =>
    category === "Panorama" && id !== photo.id ? [{ id, number: place + 1, altText }] : [],
  );
  const change = (targetId: string, changes: Partial<Way>) =>
    onChange(photo.ways.map((way) => (way.targetId === targetId ? { ...way, ...changes } : way)));
  const add = (targetId: string) => {
    onChange([...photo.ways, { targetId, yaw: 0, pitch: 0 }]);
    setChosen(targetId);
  };
  if (rooms.length === 0) return <p className="text-sm text-ink-muted">Add another panorama to link the rooms.</p>;
  return (
    <fieldset className="grid min-w-0 gap-2">
      <legend className="text-sm font-semibold">Ways to other rooms</legend>
      <WayPicture photo={photo} rooms={rooms} chosen={chosen} onPoint={(to) => chosen && change(chosen, to)} />
      {rooms.map((room) => {
        const way = photo.ways.find(({ targetId }) => targetId === room.id);
        const name = `${room.number}. ${room.altText}`;
        if (way)
          return (
            <WayFields
              key={room.id}
              name={name}
              way={way}
              onChoose={() => setChosen(room.id)}
              onChange={(changes) => change(room.id, changes)}
              onRemove={() => onChange(photo.ways.filter((other) => other !== way))}
            />
          );
        return (
          <Button key={room.id} size="sm" className="min-w-0" onClick={() => add(room.id)}>
            <span className="truncate">Add a way to {name}</span>
          </Button>
        );
      })}
      {error === undefined ? null : (
        <p role="alert" className="text-sm text-danger">
          {error}
        </p>
      )}
    </fieldset>
  );
}

type WayPictureProps = {
  photo: Photo;
  rooms: readonly { id: string; number: number }[];
  chosen: string | undefined;
  onPoint: (direction: PanoramaDirection) => void;
};

/** The panorama laid flat, with a mark for each way. */
function WayPicture({ photo, rooms, chosen, onPoint }: WayPictureProps) {
  const point = ({ currentTarget, clientX, clientY }: MouseEvent) => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    onPoint(directionAt((clientX - left) / width, (clientY - top) / height));
  };
  return (
    // The sliders below do the same by keyboard.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div onClick={point} className="relative cursor-crosshair overflow-hidden rounded-control">
      {/* The app serves pictures by content hash; the framework's optimiser stays out of it. */}
      {/* oxlint-disable-next-line nextjs/no-img-element */}
      <img
        src={renditionUrl(photo, widthFor(photo.widths, PICTURE_WIDTH), "jpeg")}
        alt=""
        width={PICTURE_WIDTH}
        height={PICTURE_WIDTH / 2}
        draggable={false}
        className="w-full"
      />
      {photo.ways.map((way) => (
        <span
          key={way.targetId}
          aria-hidden
          style={{ left: `${placeOf(way).left * 100}%`, top: `${placeOf(way).top * 100}%` }}
          className={classNames(
            "absolute grid size-6 -translate-1/2 place-items-center rounded-full bg-photo-shade text-xs text-photo-ink",
            way.targetId === chosen && "outline-2 outline-photo-ink",
          )}
        >
          {rooms.find(({ id }) => id === way.targetId)?.number}
        </span>
      ))}
    </div>
  );
}

type WayFieldsProps = {
  name: string;
  way: Way;
  onChoose: () => void;
  onChange: (changes: Partial<PanoramaDirection>) => void;
  onRemove: () => void;
};

function WayFields({ name, way, onChoose, onChange, onRemove }: WayFieldsProps) {
  return (
    <div role="group" aria-label={`Way to ${name}`} onFocus={onChoose} className="grid min-w-0">
      <div className="flex min-w-0 items-center justify-between gap-2">
        <button type="button" className="touch-area relative truncate text-sm" onClick={onChoose}>
          {name}
        </button>
        <IconButton label={`Take the way to ${name} away`} onClick={onRemove}>
          <Trash2 aria-hidden strokeWidth={1.75} />
        </IconButton>
      </div>
      <RangeInput
        label="Left or right"
        valueText={`${Math.round(way.yaw)}°`}
        min={-180}
        max={180}
        value={way.yaw}
        onValueChange={(yaw) => onChange({ yaw })}
      />
      <RangeInput
        label="Up or down"
        valueText={`${Math.round(way.pitch)}°`}
        min={-90}
        max={90}
        value={way.pitch}
        onValueChange={(pitch) => onChange({ pitch })}
      />
    </div>
  );
}
