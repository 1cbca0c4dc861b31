import { RETENTION, type RetainedKind } from "@repo/domain/privacy/retention";
import { Card } from "#ui/card";
import { RETAINED_NAMES, termText } from "#wording/retention-wording";

/** How long things are kept, from the table that removes them. */
export function KeptTerms() {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.keys forgets which they are
  const kinds = Object.keys(RETENTION) as RetainedKind[];
  return (
    <Card className="grid gap-4 sm:p-6!">
      <h2 className="text-lg">What is deleted by itself, and when</h2>
      <dl className="grid gap-3">
        {kinds.map((kind) => (
          <div key={kind} className="grid gap-x-6 sm:grid-cols-[2fr_1fr]">
            <dt>{RETAINED_NAMES[kind]}</dt>
            <dd className="text-ink-muted">{termText(kind)}</dd>
          </div>
        ))}
      </dl>
      <p className="text-sm text-ink-muted">
        Questions, visits and consents stay with the agency you gave them to until you have your account erased. The
        record of what was done, by which account and when, is kept for good: it holds no name, number or address.
      </p>
    </Card>
  );
}
