import { RotateCw, TriangleAlert } from "lucide-react";
import { Button } from "./button";

type ErrorPanelProps = {
  whatHappened: string;
  whatIsSafe: string;
  whatToDo: string;
  onRetry?: () => void;
};

export function ErrorPanel({ whatHappened, whatIsSafe, whatToDo, onRetry }: ErrorPanelProps) {
  return (
    <div role="alert" className="flex gap-4 rounded-card border border-line bg-surface p-5">
      <span
        aria-hidden
        className="grid size-10 shrink-0 place-items-center rounded-full bg-attention-soft text-attention"
      >
        <TriangleAlert className="size-5" strokeWidth={1.75} />
      </span>
      <div className="grid content-start justify-items-start gap-1">
        <h2 className="text-lg">{whatHappened}</h2>
        <p className="text-ink-muted">{whatIsSafe}</p>
        <p>{whatToDo}</p>
        {onRetry ? (
          <Button className="mt-3" onClick={onRetry}>
            <RotateCw aria-hidden strokeWidth={1.75} />
            Try again
          </Button>
        ) : null}
      </div>
    </div>
  );
}
