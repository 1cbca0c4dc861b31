import { expect, test } from "vitest";
import { canBecomeStandardStatus, nextStandardStatuses, STANDARD_STATUSES } from "./standard-status";

/** As people describe them; every pair that is not here must be refused. */
const ALLOWED = new Set([
  "Incomplete > ComingSoon",
  "Incomplete > Active",
  "ComingSoon > Active",
  "ComingSoon > Withdrawn",
  "ComingSoon > Canceled",
  "Active > ActiveUnderContract",
  "Active > Pending",
  "Active > Hold",
  "Active > Withdrawn",
  "Active > Expired",
  "Active > Closed",
  "Active > Canceled",
  "ActiveUnderContract > Active",
  "ActiveUnderContract > Pending",
  "ActiveUnderContract > Closed",
  "ActiveUnderContract > Withdrawn",
  "Pending > Active",
  "Pending > Closed",
  "Hold > Active",
  "Hold > Withdrawn",
  "Hold > Expired",
  "Withdrawn > Active",
  "Withdrawn > Expired",
  "Withdrawn > Canceled",
]);

const pairs = STANDARD_STATUSES.flatMap((from) => STANDARD_STATUSES.map((to) => [from, to] as const));

test.each(pairs)("from %s to %s", (from, to) => {
  const isAllowed = ALLOWED.has(`${from} > ${to}`);
  expect(canBecomeStandardStatus(from, to)).toBe(isAllowed);
  expect(nextStandardStatuses(from).includes(to)).toBe(isAllowed);
});

test("what is over stays over: only a new listing brings the home back", () => {
  for (const status of ["Expired", "Canceled", "Closed"] as const) expect(nextStandardStatuses(status)).toEqual([]);
});
