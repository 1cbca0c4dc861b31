import type { ConsentReceiptView } from "@repo/domain/privacy/privacy.schema";
import { Button } from "#ui/button";
import { CHANNEL_NAMES, PURPOSE_NAMES } from "#wording/consent-wording";
import { dateTimeText } from "#wording/time-wording";

type ConsentRowProps = {
  consent: ConsentReceiptView;
  timeZone: string;
  isBusy: boolean;
  onChange: (isWithdrawn: boolean) => void;
};

/** One purpose and channel with one agency. What was withdrawn stays in sight, as the receipt of that. */
export function ConsentRow({ consent, timeZone, isBusy, onChange }: ConsentRowProps) {
  const { agencyName, channel, purpose, listingTitle, noticeVersion, givenAt, withdrawnAt, canUndo } = consent;
  const what = `${CHANNEL_NAMES[channel]} from ${agencyName}`;
  return (
    <li className="flex flex-wrap items-start justify-between gap-3">
      <div className="min-w-0 grow basis-56">
        <p className="font-semibold">{what}</p>
        <p className="text-sm text-ink-muted">
          {PURPOSE_NAMES[purpose]}: {listingTitle}
        </p>
        <p className="text-sm text-ink-muted">
          Agreed on {dateTimeText(givenAt, timeZone)}, by notice {noticeVersion}
        </p>
        {withdrawnAt ? <p className="text-sm">Withdrawn on {dateTimeText(withdrawnAt, timeZone)}</p> : null}
      </div>
      {withdrawnAt === null ? (
        <Button size="sm" disabled={isBusy} aria-label={`Withdraw: ${what}`} onClick={() => onChange(true)}>
          Withdraw
        </Button>
      ) : null}
      {canUndo ? (
        <Button size="sm" disabled={isBusy} aria-label={`Undo: ${what}`} onClick={() => onChange(false)}>
          Undo
        </Button>
      ) : null}
    </li>
  );
}
