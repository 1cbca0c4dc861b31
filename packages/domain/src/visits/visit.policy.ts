import { granting } from "#access/granting";

type BookableListing = { isPubliclyVisible: boolean };
type VisitParties = { agencyId: string; hostMemberId: string; visitorUserId: string | null };

const parties = ({ agencyId, hostMemberId, visitorUserId }: VisitParties) => ({
  agencyId,
  memberId: hostMemberId,
  userId: visitorUserId,
});

export const visitPolicy = {
  "visit.book": granting({ anonymous: "public" }, ({ isPubliclyVisible }: BookableListing) => ({
    isPublic: isPubliclyVisible,
  })),
  "visit.reschedule": granting({ user: "own", agent: "own", manager: "agency" }, parties),
  /** Confirm or deny a request, and say how a visit went. */
  "visit.host": granting({ agent: "own", manager: "agency" }, parties),
  "availability.change": granting(
    { agent: "own", manager: "agency" },
    ({ agencyId, memberId }: { agencyId: string; memberId: string }) => ({ agencyId, memberId }),
  ),
  "visit.cancel": granting({ user: "own", agent: "own", manager: "agency" }, parties),
};
