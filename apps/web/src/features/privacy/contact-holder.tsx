import type { ContactHolderView } from "@repo/domain/privacy/privacy.schema";
import { dateTimeText } from "#wording/time-wording";

/** An agency and everybody there who opened the number or address. */
export function ContactHolder({ holder, timeZone }: { holder: ContactHolderView; timeZone: string }) {
  const { agencyName, hasPhone, hasEmail, since, looks } = holder;
  const what = [hasPhone && "your number", hasEmail && "your e-mail address"].filter(Boolean).join(" and ");
  return (
    <li className="grid gap-1">
      <p className="font-semibold">{agencyName}</p>
      <p className="text-sm text-ink-muted">
        Was given {what} on {dateTimeText(since, timeZone)}
      </p>
      {looks.length === 0 ? <p className="text-sm">Nobody there has opened it.</p> : null}
      <ul className="grid gap-1 text-sm">
        {looks.map(({ agentName, lookedAt, listingTitle }) => (
          <li key={`${lookedAt} ${agentName}`}>
            {agentName} opened it on {dateTimeText(lookedAt, timeZone)}
            {listingTitle === null ? null : <span className="text-ink-muted">, about {listingTitle}</span>}
          </li>
        ))}
      </ul>
    </li>
  );
}
