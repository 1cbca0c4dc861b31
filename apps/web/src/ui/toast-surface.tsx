"use client";

import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import { useEffect } from "react";
import { Toaster as SonnerToaster, toast } from "sonner";
import { Spinner } from "./spinner";
import { showToastsWith } from "./toast";

const toastLook = {
  toast: [
    "flex w-full items-center gap-3 rounded-card border border-line bg-raised px-4 py-3 font-sans text-sm text-ink shadow-float sm:w-90",
    "data-[front=false]:data-[expanded=false]:*:opacity-0",
  ].join(" "),
  content: "grow",
  title: "font-semibold",
  description: "text-ink-muted",
  icon: "flex shrink-0 text-ink-muted [&_svg]:size-5",
  success: "[&_[data-icon]]:text-verified",
  error: "[&_[data-icon]]:text-danger",
  warning: "[&_[data-icon]]:text-attention",
  actionButton:
    "h-8 shrink-0 rounded-control border border-line px-3 font-semibold hover:bg-sunken pointer-coarse:h-11",
};

const icons = {
  success: <CircleCheck strokeWidth={1.75} />,
  error: <CircleAlert strokeWidth={1.75} />,
  warning: <TriangleAlert strokeWidth={1.75} />,
  info: <Info strokeWidth={1.75} />,
  loading: <Spinner />,
};

/** Long enough to read a sentence and to reach its Undo. */
const SHOWN_MS = 8_000;

export function ToastSurface() {
  // Runs after the effect of what it renders, which is listening by then.
  useEffect(() => showToastsWith(toast), []);
  return (
    <SonnerToaster
      position="bottom-right"
      mobileOffset={16}
      duration={SHOWN_MS}
      icons={icons}
      toastOptions={{ unstyled: true, classNames: toastLook }}
    />
  );
}
