import type { ListingQuality } from "@repo/domain/listings/listing-quality";
import { qualityHintText } from "#wording/quality-wording";

const SHOWN = 5;

/** How much a listing tells buyers, and what would tell them most. */
export function QualityHints({ quality: { score, hints } }: { quality: ListingQuality }) {
  if (hints.length === 0) return <p className="text-sm">Quality {score} of 100: nothing is missing.</p>;
  return (
    <details className="max-w-prose text-sm">
      <summary className="w-fit cursor-pointer py-1 pointer-coarse:py-3">
        Quality {score} of 100 <span className="text-ink-muted">· what would raise it</span>
      </summary>
      <ul className="grid gap-1 py-1">
        {hints.slice(0, SHOWN).map((hint) => (
          <li key={hint.kind} className="flex gap-3">
            <span className="w-10 shrink-0 font-semibold tabular-nums">+{hint.gain}</span>
            {qualityHintText(hint)}
          </li>
        ))}
      </ul>
    </details>
  );
}
