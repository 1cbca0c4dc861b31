"use client";

import type { ModerationView } from "@repo/domain/moderation/moderation.schema";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "#trpc/provider";
import { Badge } from "#ui/badge";
import { Button } from "#ui/button";
import { toast } from "#ui/toast";
import { failureText } from "#wording/failure";
import { findingText } from "#wording/finding-wording";
import { REPORT_REASON_NAMES, SEVERITIES } from "./moderation-wording";

/** What checks, visitors and the agency itself say about the listing, before the decision. */
export function CaseFindings({
  moderationCase: { findings, reports, appeal, heldBy },
}: {
  moderationCase: ModerationView;
}) {
  return (
    <>
      {heldBy ? <p role="status">{heldBy} is looking at this listing now.</p> : null}
      {appeal ? (
        <section className="grid gap-2">
          <h2 className="text-lg">Appeal</h2>
          <p className="wrap-anywhere whitespace-pre-line">{appeal.statement}</p>
          {appeal.mayJudge ? null : <p className="text-ink-muted">You decided first: another moderator judges this.</p>}
        </section>
      ) : null}
      <section className="grid gap-2">
        <h2 className="text-lg">Found by checks</h2>
        {findings.length === 0 ? <p className="text-ink-muted">Nothing.</p> : null}
        <ul className="grid gap-2">
          {findings.map((found) => (
            <li key={findingText(found)} className="grid gap-1 wrap-anywhere">
              <Badge tone={SEVERITIES[found.severity].tone}>{SEVERITIES[found.severity].name}</Badge>
              {findingText(found)}
            </li>
          ))}
        </ul>
      </section>
      {reports.length > 0 ? <Reports reports={reports} /> : null}
    </>
  );
}

function Reports({ reports }: Pick<ModerationView, "reports">) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const answer = useMutation(
    trpc.moderation.answerReport.mutationOptions({
      onSuccess: async () => {
        toast.success("Answered; the visitor is told");
        await queryClient.invalidateQueries(trpc.moderation.pathFilter());
      },
      onError: (failure) => toast.error(failureText(failure)),
    }),
  );
  return (
    <section className="grid gap-2">
      <h2 className="text-lg">Reports</h2>
      <ul className="grid gap-3">
        {reports.map(({ id: reportId, reason, details, outcome }) => (
          <li key={reportId} className="grid gap-2 wrap-anywhere">
            <p>
              <strong>{REPORT_REASON_NAMES[reason]}.</strong> {details}
            </p>
            {outcome === null ? (
              <div className="flex flex-wrap gap-2">
                <Button onClick={() => answer.mutate({ reportId, outcome: "ActionTaken" })}>I acted on it</Button>
                <Button onClick={() => answer.mutate({ reportId, outcome: "NothingWrong" })}>Nothing is wrong</Button>
              </div>
            ) : (
              <p className="text-ink-muted">{outcome === "ActionTaken" ? "Acted on." : "Nothing was wrong."}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
