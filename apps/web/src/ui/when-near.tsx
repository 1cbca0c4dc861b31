"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";

type WhenNearProps = {
  /** Takes the same space, so that nothing moves. */
  until: ReactNode;
  /** Code of its own, loaded as it is first shown. */
  children: ReactNode;
};

/** Pixels that a reader scrolls in about the time a script takes to arrive. */
const NEAR = "400px";

/** What need not be there before it comes near the screen. */
export function WhenNear({ until, children }: WhenNearProps) {
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    if (!place.current) return;
    const watcher = new IntersectionObserver(([seen]) => seen?.isIntersecting && setIsNear(true), { rootMargin: NEAR });
    watcher.observe(place.current);
    return () => watcher.disconnect();
  }, []);
  return <div ref={place}>{isNear ? children : until}</div>;
}
