"use client";

import { DECISION_OUTCOMES } from "@repo/domain/moderation/moderation.schema";
import { useState } from "react";
import { Button } from "#ui/button";
import { Dialog } from "#ui/dialog";
import { useShortcuts } from "#ui/use-shortcuts";
import { OUTCOME_NAMES } from "./moderation-wording";
import { OUTCOME_KEYS } from "./use-outcome-keys";

const KEYS: readonly { key: string; does: string }[] = [
  { key: "j", does: "Next listing" },
  { key: "k", does: "Previous listing" },
  { key: "x", does: "Choose the listing, to decide on several together" },
  ...DECISION_OUTCOMES.map((outcome) => ({ key: OUTCOME_KEYS[outcome], does: OUTCOME_NAMES[outcome] })),
  { key: "Enter", does: "Decide as chosen" },
  { key: "?", does: "Show these keys" },
];

/** What the desk does by keys, for who looks for them; they wait while somebody types. */
export function DeskKeys() {
  const [isOpen, setOpen] = useState(false);
  useShortcuts({ "?": () => setOpen(true) });
  return (
    <Dialog
      title="Keys of the desk"
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" className="pointer-coarse:hidden">
          Keys: ?
        </Button>
      }
    >
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-4 gap-y-2">
        {KEYS.map(({ key, does }) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="rounded-control border border-line bg-sunken px-2 py-0.5">{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
