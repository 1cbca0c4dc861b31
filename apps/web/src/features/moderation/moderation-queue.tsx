import { MOST_TOGETHER } from "@repo/domain/moderation/decide-together.schema";
import type { QueueInput, QueueItem } from "@repo/domain/moderation/moderation.schema";
import Link from "next/link";
import { paths } from "#paths";
import { HomePicture } from "#pictures/home-picture";
import { decorativeThumbnail } from "#pictures/thumbnail";
import { Badge } from "#ui/badge";
import { CheckMark } from "#ui/check-mark";
import { classNames } from "#ui/class-names";
import { nearTimeText } from "#wording/time-wording";
import { TASK_NAMES } from "./moderation-wording";
import { toggled } from "./toggled";

type ModerationQueueProps = {
  queue: readonly QueueItem[];
  shownId: string;
  filters: QueueInput;
  now: Date;
  /** Chosen to be decided together. */
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
};

export function ModerationQueue({ queue, shownId, filters, now, chosen, onChoose }: ModerationQueueProps) {
  const areAllChosen = queue.slice(0, MOST_TOGETHER).every(({ listingId }) => chosen.has(listingId));
  const chooseAll = () =>
    onChoose(new Set(areAllChosen ? [] : queue.slice(0, MOST_TOGETHER).map(({ listingId }) => listingId)));
  return (
    <nav aria-label="Waiting listings" className="grid content-start gap-2">
      <span className="flex items-center gap-3 px-3 text-sm text-ink-muted">
        <CheckMark label="Choose all" isChecked={areAllChosen} onChange={chooseAll} />
        <span aria-hidden>{chosen.size === 0 ? "Decide on several together" : `${chosen.size} chosen`}</span>
      </span>
      <ul className="grid gap-2 max-lg:flex max-lg:overflow-x-auto">
        {queue.map((item) => (
          <li
            key={item.listingId}
            className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-3 pl-3 max-lg:w-80 max-lg:shrink-0"
          >
            <CheckMark
              label={`Choose ${item.title}`}
              isChecked={chosen.has(item.listingId)}
              onChange={() => onChoose(toggled(chosen, item.listingId))}
            />
            <Link
              href={paths.moderation({ ...filters, listingId: item.listingId })}
              aria-current={item.listingId === shownId ? "true" : undefined}
              className={classNames(
                "flex gap-3 rounded-card border p-3 transition-colors",
                item.listingId === shownId ? "border-accent bg-accent-soft" : "border-line bg-surface hover:bg-sunken",
              )}
            >
              <HomePicture
                picture={decorativeThumbnail(item.thumbnailUrl)}
                sizes="4rem"
                className="size-14 shrink-0 rounded-control"
              />
              <span className="grid min-w-0 gap-0.5">
                <span className="truncate font-semibold">{item.title}</span>
                <span className="truncate text-sm text-ink-muted">
                  {item.agencyName} · {nearTimeText(item.submittedAt, now)}
                </span>
                <span className="flex flex-wrap gap-1">
                  {item.task === "Listing" ? null : <Badge>{TASK_NAMES[item.task]}</Badge>}
                  {item.warnings > 0 ? <Badge tone="attention">{item.warnings} found</Badge> : null}
                  {item.heldBy ? <Badge>{item.heldBy} looks at it</Badge> : null}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
