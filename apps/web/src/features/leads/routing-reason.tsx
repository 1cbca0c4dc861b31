import type { LeadView } from "@repo/domain/leads/lead.schema";
import { routingStepText, routingText } from "./lead-wording";

/** Why a lead went to its owner, and on request every rule that was asked before. */
export function RoutingReason({ routing }: { routing: LeadView["routing"] }) {
  if (routing === null) return "No reason was recorded.";
  return (
    <>
      {routingText(routing)}
      {routing.trace.length > 1 ? (
        <details className="mt-1 text-sm text-ink-muted">
          <summary className="cursor-pointer">Every step</summary>
          <ol className="mt-1 list-decimal pl-5">
            {routing.trace.map((step, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a decision never change
              <li key={at}>
                {step.ruleName === null ? "The default" : `“${step.ruleName}”`} {routingStepText(step)}
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </>
  );
}
