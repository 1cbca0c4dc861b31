import type { AccountEventView } from "@repo/domain/identity/account-event.schema";
import { Card } from "#ui/card";
import { accountEventSource, accountEventText } from "#wording/account-event-wording";
import { dateTimeText } from "#wording/time-wording";

/** What happened to the account of late, and what to do when it was somebody else. */
export function RecentActivity({ events, timeZone }: { events: readonly AccountEventView[]; timeZone: string }) {
  return (
    <Card className="grid gap-4 sm:p-6!">
      <h2 className="text-lg">Recent activity</h2>
      {events.length === 0 ? <p className="text-ink-muted">Nothing yet.</p> : null}
      <ul className="grid gap-3">
        {events.map((event) => (
          <li key={event.id}>
            {accountEventText(event)}
            <span className="block text-sm text-ink-muted">
              {[dateTimeText(event.lastAt, timeZone), accountEventSource(event)].filter(Boolean).join(" · ")}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a href="#change-password" className="font-semibold text-accent underline underline-offset-4">
          That was not me: change the password
        </a>
        <span className="block text-sm text-ink-muted">It signs out every other device.</span>
      </p>
    </Card>
  );
}
