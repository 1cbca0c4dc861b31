"use client";

import { useState } from "react";
import { paths } from "#paths";

/** Asks without a tRPC client, which not every page has, and weighs little, as it comes with every page. */
export function StopActing() {
  const [isBusy, setIsBusy] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const stop = async () => {
    setIsBusy(true);
    const asked = { method: "POST", headers: { "content-type": "application/json" } };
    const answer = await fetch("/api/trpc/identity.stopActing", asked).catch(() => undefined);
    // A whole new page: all that was loaded was somebody else's.
    if (answer?.ok) window.location.assign(paths.adminPeople);
    else {
      setIsBusy(false);
      setHasFailed(true);
    }
  };
  return (
    <button
      type="button"
      aria-busy={isBusy}
      className="min-h-11 font-semibold underline underline-offset-4"
      onClick={() => void stop()}
    >
      {hasFailed ? "That failed. Try again" : "Be yourself again"}
    </button>
  );
}
