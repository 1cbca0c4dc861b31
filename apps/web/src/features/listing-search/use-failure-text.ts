"use client";

import { useEffect, useState } from "react";
import type { ApiFailure } from "#wording/failure";

/** All reasons in words weigh more than the list of homes, so they come when there is one to tell. */
export function useFailureText(failure: Pick<ApiFailure, "data"> | null): string {
  const [told, setTold] = useState<string>();
  useEffect(() => {
    let isWanted = true;
    const tell = async () => {
      if (!failure) return;
      const { failureText } = await import("#wording/failure");
      if (isWanted) setTold(failureText(failure));
    };
    // Offline they cannot come, and what stands there says enough.
    tell().catch(() => undefined);
    return () => {
      isWanted = false;
      setTold(undefined);
    };
  }, [failure]);
  return told ?? "The homes could not be looked up.";
}
