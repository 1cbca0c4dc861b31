import type { RevisionView } from "@repo/domain/listings/revision.schema";
import type { MarketCode } from "@repo/domain/markets/market";
import { changedStretch, type MarkedText } from "@repo/domain/text/changed-stretch";
import { Card } from "#ui/card";
import { contentValueText } from "#wording/content-value-wording";
import { CONTENT_FIELD_NAMES } from "#wording/listing-content-wording";

type WaitingEditProps = { edit: RevisionView; market: MarketCode };

/** Field by field what the public reads now and what it would read, side by side. */
export function WaitingEdit({ edit: { changes, authorName }, market }: WaitingEditProps) {
  return (
    <Card asChild className="grid gap-4">
      <section aria-labelledby="waiting-edit">
        <div className="grid gap-1">
          <h2 id="waiting-edit" className="text-lg">
            What {authorName} wants to change
          </h2>
          <p className="text-ink-muted">The public reads the left side until this is decided.</p>
        </div>
        <ul className="grid gap-4">
          {changes.map(({ field, before, after }) => {
            const texts = changedStretch(
              contentValueText(field, before, market),
              contentValueText(field, after, market),
            );
            return (
              <li key={field} className="grid gap-2">
                <h3 className="text-base font-semibold">{CONTENT_FIELD_NAMES[field]}</h3>
                <dl className="grid gap-2 sm:grid-cols-2">
                  <Side term="Public now" text={texts.before} mark="del" />
                  <Side term="New" text={texts.after} mark="ins" />
                </dl>
              </li>
            );
          })}
        </ul>
      </section>
    </Card>
  );
}

const MARKS = {
  del: "bg-danger-soft text-danger line-through",
  ins: "bg-verified-soft text-verified no-underline",
} as const;

function Side({ term, text, mark: Mark }: { term: string; text: MarkedText; mark: "del" | "ins" }) {
  return (
    <div className="grid content-start gap-1 rounded-control bg-sunken p-3">
      <dt className="text-sm text-ink-muted">{term}</dt>
      <dd className="wrap-anywhere whitespace-pre-line">
        {text.start}
        {text.changed === "" ? null : <Mark className={MARKS[Mark]}>{text.changed}</Mark>}
        {text.end}
      </dd>
    </div>
  );
}
