import type { AbuseReportView } from "@repo/domain/moderation/abuse-report.schema";
import type { Finding } from "@repo/domain/moderation/finding";
import type { DecisionOutcome, QueueInput, QueueItem } from "@repo/domain/moderation/moderation.schema";

export const OUTCOME_NAMES: Readonly<Record<DecisionOutcome, string>> = {
  Approved: "Approve",
  ChangesRequested: "Request changes",
  Rejected: "Reject",
  Suspended: "Suspend",
};

export const TASK_NAMES: Readonly<Record<QueueItem["task"], string>> = {
  Listing: "New",
  Edit: "Edits",
  Photos: "Photos",
  Appeal: "Appeals",
  Report: "Reports",
};

export const FOUND_NAMES: Readonly<Record<NonNullable<QueueInput["found"]>, string>> = {
  Nothing: "Nothing",
  Warning: "A warning or worse",
  Serious: "Something serious",
};

export const AGE_NAMES: Readonly<Record<NonNullable<QueueInput["age"]>, string>> = {
  24: "A day or longer",
  72: "Three days or longer",
  168: "A week or longer",
};

export const SEVERITIES = {
  Notice: { name: "Notice", tone: "neutral" },
  Warning: { name: "Warning", tone: "attention" },
  Serious: { name: "Serious", tone: "danger" },
} as const satisfies Readonly<Record<Finding["severity"], object>>;

export const REPORT_REASON_NAMES: Readonly<Record<AbuseReportView["reason"], string>> = {
  NotAvailable: "Not available any more",
  WrongFacts: "Facts or price are wrong",
  Fraud: "Looks like fraud",
  OtherHome: "Pictures show another home",
  Offensive: "Offensive",
  Other: "Something else",
};
