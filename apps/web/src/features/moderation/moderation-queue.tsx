import type { QueueItem } from "@repo/domain/moderation/moderation.schema";
import Link from "next/link";
import { paths } from "#paths";
import { HomePicture } from "#pictures/home-picture";
import { decorativeThumbnail } from "#pictures/thumbnail";
import { classNames } from "#ui/class-names";
import { nearTimeText } from "#wording/time-wording";

type ModerationQueueProps = { queue: readonly QueueItem[]; shownId: string; now: Date };

export function ModerationQueue({ queue, shownId, now }: ModerationQueueProps) {
  return (
    <nav aria-label="Waiting listings">
      <ul className="grid gap-2 max-lg:flex max-lg:overflow-x-auto">
        {queue.map((item) => (
          <li key={item.listingId} className="max-lg:w-72 max-lg:shrink-0">
            <Link
              href={paths.moderation(item.listingId)}
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
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
