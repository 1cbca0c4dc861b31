"use client";

import { EyeOff, Heart } from "lucide-react";
import { useShortlist } from "#kept-homes/use-shortlist";
import { useStoredIds } from "#kept-homes/use-stored-ids";
import { classNames } from "#ui/class-names";
import { IconButton } from "#ui/icon-button";
import { toast } from "#ui/toast";

type CardActionsProps = {
  listingId: string;
  /** Names the home to those who cannot see the card around the buttons. */
  homeName: string;
};

const look = "rounded-full! bg-raised shadow-float";

/** Keep a home for later, or put it away; both can be undone. */
export function CardActions({ listingId, homeName }: CardActionsProps) {
  const shortlist = useShortlist();
  const hidden = useStoredIds("hidden");
  const isKept = shortlist.ids.has(listingId);
  const hide = () => {
    hidden.add(listingId);
    toast("Home hidden from your searches", { action: { label: "Undo", onClick: () => hidden.remove(listingId) } });
  };
  return (
    <div className="absolute top-2 right-2 z-10 flex gap-1.5">
      <IconButton
        label={`${isKept ? "Remove from" : "Add to"} shortlist: ${homeName}`}
        aria-pressed={isKept}
        onClick={() => (isKept ? shortlist.remove(listingId) : shortlist.add(listingId))}
        className={look}
      >
        <Heart strokeWidth={1.75} className={classNames(isKept && "fill-accent text-accent")} />
      </IconButton>
      <IconButton label={`Hide: ${homeName}`} onClick={hide} className={look}>
        <EyeOff strokeWidth={1.75} />
      </IconButton>
    </div>
  );
}
