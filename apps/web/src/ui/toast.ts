import type { ExternalToast, toast as sonnerToast } from "sonner";

type Show = (toast: typeof sonnerToast) => void;

let shown: typeof sonnerToast | undefined;
let onFirst: (() => void) | undefined;
/** Asked for before the code that shows them arrived. */
const waiting: Show[] = [];

function ask(show: Show): void {
  if (shown) {
    show(shown);
    return;
  }
  waiting.push(show);
  onFirst?.();
}

/** Sonner's `toast`, whose code comes when somebody first presses anything: it took 10 KB off every first load. */
export const toast = Object.assign((title: string, more?: ExternalToast) => ask((show) => show(title, more)), {
  success: (title: string, more?: ExternalToast) => ask((show) => show.success(title, more)),
  error: (title: string, more?: ExternalToast) => ask((show) => show.error(title, more)),
  warning: (title: string, more?: ExternalToast) => ask((show) => show.warning(title, more)),
  info: (title: string, more?: ExternalToast) => ask((show) => show.info(title, more)),
});

/** Tells when a toast waits for a place to be shown; the returned function stops that. */
export function watchFirstToast(listener: () => void): () => void {
  onFirst = listener;
  if (waiting.length > 0) listener();
  return () => {
    onFirst = undefined;
  };
}

/** There is a place now: shows what waits, and from now on at once. */
export function showToastsWith(toastNow: typeof sonnerToast): void {
  shown = toastNow;
  for (const show of waiting.splice(0)) show(toastNow);
}
