"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { watchFirstToast } from "./toast";

const ToastSurface = dynamic(() => import("./toast-surface").then((module) => module.ToastSurface), { ssr: false });

/** Place it once; anything may then call `toast`. */
export function Toaster() {
  const [isWanted, setIsWanted] = useState(false);
  useEffect(() => {
    const want = () => setIsWanted(true);
    const stopWatching = watchFirstToast(want);
    // Whoever presses something may need to be told, and perhaps only after the network has gone.
    for (const kind of ["pointerdown", "keydown"]) window.addEventListener(kind, want, { capture: true, once: true });
    return () => {
      stopWatching();
      for (const kind of ["pointerdown", "keydown"]) window.removeEventListener(kind, want, { capture: true });
    };
  }, []);
  return isWanted ? <ToastSurface /> : null;
}
