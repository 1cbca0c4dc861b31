"use client";

import { type RefObject, useEffect, useEffectEvent, useState } from "react";
import { SHEET_POSITIONS, type SheetPosition } from "./results-sheet";

/** What the address does not say of a search left for a home: how far the list was read, what was open over the map. */
type KeptPlace = { top: number; sheet: SheetPosition; openId: string | null };

const START: KeptPlace = { top: 0, sheet: "list", openId: null };
/** A search opened this soon after the back button was opened by it; a slow phone takes its time. */
const BACK_MS = 10_000;

let wentBackAt = Number.NEGATIVE_INFINITY;
if (typeof window !== "undefined") {
  window.addEventListener("popstate", () => {
    wentBackAt = performance.now();
  });
}

const storageKey = () => `plinth.place:${window.location.search}`;

function readPlace(): KeptPlace {
  if (typeof window === "undefined") return START;
  if (performance.now() - wentBackAt > BACK_MS) return START;
  return placeFrom(window.sessionStorage.getItem(storageKey()) ?? "");
}

/** By hand, as the page has no validator at first; who changed what is kept by theirs sees the search from its start. */
function placeFrom(text: string): KeptPlace {
  const [, top = "", position, openId = ""] = /^(\d+) (\w+) ([0-9a-f-]*)$/.exec(text) ?? [];
  const sheet = SHEET_POSITIONS.find((name) => name === position);
  return sheet === undefined ? START : { top: Number(top), sheet, openId: openId === "" ? null : openId };
}

/** Sheet and open pin of the search, brought back with the list's scroll when the visitor comes back to it. */
export function useKeptPlace(scroller: RefObject<HTMLDivElement | null>, hasCards: boolean) {
  // No page that the server rendered was reached by the back button, so both sides begin alike.
  const [place] = useState(readPlace);
  const [sheet, setSheet] = useState(place.sheet);
  const [openId, setOpenId] = useState(place.openId);

  // Once the cards are there again, there is something to scroll.
  useEffect(() => {
    if (!hasCards || place.top === 0) return;
    for (const target of [scroller.current, window]) target?.scrollTo({ top: place.top });
  }, [hasCards, place, scroller]);

  const keep = useEffectEvent(() => {
    const top = Math.max(scroller.current?.scrollTop ?? 0, window.scrollY);
    window.sessionStorage.setItem(storageKey(), `${Math.round(top)} ${sheet} ${openId ?? ""}`);
  });
  useEffect(() => {
    const panel = scroller.current;
    const keepNow = () => keep();
    panel?.addEventListener("scroll", keepNow, { passive: true });
    window.addEventListener("scroll", keepNow, { passive: true });
    return () => {
      panel?.removeEventListener("scroll", keepNow);
      window.removeEventListener("scroll", keepNow);
    };
  }, [scroller]);
  useEffect(() => keep(), [sheet, openId]);

  return { sheet, setSheet, openId, setOpenId };
}
