"use client";

import type { MeView } from "@repo/domain/identity/identity.schema";
import { useState } from "react";
import { paths } from "#paths";
import { Button } from "#ui/button";
import { reasonText } from "#wording/error-wording";
import { timeText } from "#wording/time-wording";

/** On every page while an administrator sees the platform as somebody else. Needs no tRPC client, as not every page has one. */
export function ActingBanner({ me, until }: { me: NonNullable<MeView>; until: string }) {
  const [isBusy, setIsBusy] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const stop = async () => {
    setIsBusy(true);
    const answer = await fetch("/api/trpc/identity.stopActing", {
      method: "POST",
      headers: { "content-type": "application/json" },
    }).catch(() => undefined);
    if (answer?.ok) window.location.assign(paths.adminPeople);
    else {
      setIsBusy(false);
      setHasFailed(true);
    }
  };
  return (
    <div
      role="region"
      aria-label="Acting as somebody else"
      className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 bg-attention-soft px-gutter py-1 text-sm text-attention"
    >
      <p>
        You see Plinth as {me.name} until {timeText(until, "UTC")} UTC, and can change nothing.
        {hasFailed ? ` ${reasonText("unexpected")}` : ""}
      </p>
      <Button isLoading={isBusy} onClick={() => void stop()}>
        Be yourself again
      </Button>
    </div>
  );
}
