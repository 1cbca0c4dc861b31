import { DRAFT_STEPS, type DraftStep } from "@repo/domain/listings/draft-steps";
import { Circle, CircleAlert, CircleCheck } from "lucide-react";
import { classNames } from "#ui/class-names";

export const STEP_NAMES: Readonly<Record<DraftStep, string>> = {
  property: "Property",
  facts: "Facts",
  price: "Price",
  description: "Registration and description",
  availability: "Availability",
  visits: "Visits",
  photos: "Photos",
  preview: "Preview and send",
};

type StepNavigationProps = {
  step: DraftStep;
  checked: ReadonlySet<DraftStep>;
  problemsAt: (step: DraftStep) => number;
  onGo: (step: DraftStep) => void;
};

/** All steps at any time, with what is still missing in each. */
export function StepNavigation({ step, checked, problemsAt, onGo }: StepNavigationProps) {
  return (
    <nav aria-label="Steps">
      <ol className="flex gap-1 overflow-x-auto lg:grid">
        {DRAFT_STEPS.map((one) => (
          <li key={one} className="shrink-0">
            <a
              href={`?step=${one}`}
              aria-current={one === step ? "step" : undefined}
              onClick={(event) => {
                event.preventDefault();
                onGo(one);
              }}
              className={classNames(
                "flex min-h-11 items-center gap-2 rounded-control px-3 whitespace-nowrap hover:bg-sunken",
                one === step && "bg-sunken font-semibold",
              )}
            >
              <StepMark problems={problemsAt(one)} isChecked={checked.has(one)} hasFields={isAsking(one)} />
              {STEP_NAMES[one]}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

const isAsking = (step: DraftStep) => step !== "photos" && step !== "preview";

function StepMark({ problems, isChecked, hasFields }: { problems: number; isChecked: boolean; hasFields: boolean }) {
  if (hasFields && problems === 0)
    return <CircleCheck aria-label="Complete:" className="size-4 shrink-0 text-verified" strokeWidth={1.75} />;
  if (hasFields && isChecked)
    return <CircleAlert aria-label={`${problems} to do:`} className="size-4 shrink-0 text-danger" strokeWidth={1.75} />;
  return <Circle aria-hidden className="size-4 shrink-0 text-ink-muted" strokeWidth={1.75} />;
}
