import type { QueueItem } from "@repo/domain/moderation/moderation.schema";
import Link from "next/link";
import { paths } from "#paths";
import { HomePicture } from "#pictures/home-picture";
import { decorativeThumbnail } from "#pictures/thumbnail";
import { Badge } from "#ui/badge";
import { classNames } from "#ui/class-names";
import { nearTimeText } from "#wording/time-wording";
import { TASK_NAMES } from "./moderation-wording";

type ModerationQueueProps = {
  queue: readonly QueueItem[];
  shownId: string;
  task: QueueItem["task"] | undefined;
  now: Date;
};

export function ModerationQueue({ queue, shownId, task, now }: ModerationQueueProps) {
  return (
    <nav aria-label="Waiting listings">
      <ul className="grid gap-2 max-lg:flex max-lg:overflow-x-auto">
        {queue.map((item) => (
          <li key={item.listingId} className="max-lg:w-72 max-lg:shrink-0">
            <Link
              href={paths.moderation({ listingId: item.listingId, task })}
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
