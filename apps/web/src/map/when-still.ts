/** Shorter is a frame that took its time. */
const STILL_MS = 80;

/** Calls back after each run of calls to `touch`, once none came for a moment; `stop` takes a waiting call back. */
export function whenStill(onStill: () => void) {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(waiting);
  const touch = () => {
    stop();
    waiting = setTimeout(onStill, STILL_MS);
  };
  return { touch, stop };
}
