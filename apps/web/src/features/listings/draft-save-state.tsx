import type { ListingDraft } from "@repo/domain/listings/listing-draft.schema";
import { Button } from "#ui/button";
import type { SaveState } from "./draft-saver";

type DraftSaveStateProps = {
  state: SaveState;
  /** When what the page began with was saved: told without an hour, which the server would print in its own zone. */
  startedAt: string | null;
  onKeepMine: (theirs: ListingDraft) => void;
  onTakeTheirs: (theirs: ListingDraft) => void;
};

/** Where what was typed is now. */
export function DraftSaveState({ state, startedAt, onKeepMine, onTakeTheirs }: DraftSaveStateProps) {
  return (
    <div className="grid gap-2 px-3 text-sm">
      <p
        role="status"
        className={state.kind === "waiting" || state.kind === "refused" ? "font-semibold" : "text-ink-muted"}
      >
        {saveText(state, startedAt)}
      </p>
      {state.kind === "conflict" ? (
        <div className="flex flex-wrap gap-2">
          <Button size="sm" onClick={() => onKeepMine(state.theirs)}>
            Keep what is here
          </Button>
          <Button size="sm" onClick={() => onTakeTheirs(state.theirs)}>
            Take the other one
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function saveText(state: SaveState, startedAt: string | null): string {
  switch (state.kind) {
    case "untouched":
      return "Saved as you type.";
    case "saving":
      return "Saving…";
    case "saved":
      return state.at === startedAt ? "Saved" : `Saved ${clock.format(new Date(state.at))}`;
    case "waiting":
      return state.isKept
        ? "Offline. It is kept on this device, and saved when the network is back."
        : "Offline. Do not close this page: it is saved when the network is back.";
    case "refused":
      return state.reason;
    case "conflict":
      return "This draft was changed on another device. Which of the two goes on?";
  }
}

const clock = new Intl.DateTimeFormat("en-IN", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
