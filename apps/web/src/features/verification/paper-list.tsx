import type { PaperView } from "@repo/domain/verification/verification.schema";
import { FileText, X } from "lucide-react";
import { paths } from "#paths";
import { Button } from "#ui/button";
import { sizeText } from "#wording/verification-wording";

type PaperListProps = {
  papers: readonly PaperView[];
  /** Whether the reader may open them. */
  isOpen: boolean;
  onRemove?: ((paperId: string) => void) | undefined;
};

/** Papers by name; opening one keeps it as a file and is written down. */
export function PaperList({ papers, isOpen, onRemove }: PaperListProps) {
  if (papers.length === 0) return <p className="text-ink-muted">No papers.</p>;
  return (
    <ul aria-label="Papers" className="grid gap-2">
      {papers.map(({ paperId, fileName, kind, byteSize }) => (
        <li key={paperId} className="flex min-h-11 items-center gap-2">
          <FileText aria-hidden className="size-5 shrink-0 text-ink-muted" strokeWidth={1.75} />
          {isOpen ? (
            <a
              href={paths.verificationPaper(paperId)}
              download
              className="min-w-0 wrap-anywhere font-semibold text-accent underline underline-offset-4"
            >
              {fileName === "" ? "Paper" : fileName}
            </a>
          ) : (
            <span className="min-w-0 wrap-anywhere font-semibold">{fileName === "" ? "Paper" : fileName}</span>
          )}
          <span className="shrink-0 text-sm text-ink-muted">
            {kind.toUpperCase()}, {sizeText(byteSize)}
          </span>
          {onRemove ? (
            <Button
              size="icon"
              variant="quiet"
              aria-label={`Take ${fileName} away`}
              className="ml-auto"
              onClick={() => onRemove(paperId)}
            >
              <X aria-hidden strokeWidth={1.75} />
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
