import { RotateCw } from "lucide-react";
import { Button } from "#ui/button";
import { Checkbox } from "#ui/checkbox";

type FollowMapProps = {
  isFollowing: boolean;
  /** The map was moved and not searched yet. */
  isWaiting: boolean;
  onFollow: (isFollowing: boolean) => void;
  onSearchHere: () => void;
};

/** Whether moving the map searches at once, or when asked. */
export function FollowMap({ isFollowing, isWaiting, onFollow, onSearchHere }: FollowMapProps) {
  return (
    <div className="pointer-events-none absolute inset-x-0 top-3 z-10 flex justify-center gap-2 px-14">
      {isWaiting ? (
        <Button variant="primary" className="pointer-events-auto rounded-full! shadow-float" onClick={onSearchHere}>
          <RotateCw aria-hidden strokeWidth={1.75} />
          Search this area
        </Button>
      ) : (
        <div className="pointer-events-auto rounded-full border border-line bg-raised px-4 py-0.5 text-sm shadow-float">
          <Checkbox
            label="Search as I move"
            checked={isFollowing}
            onChange={(event) => onFollow(event.target.checked)}
          />
        </div>
      )}
    </div>
  );
}
