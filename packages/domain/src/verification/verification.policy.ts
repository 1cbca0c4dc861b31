import { granting } from "#access/granting";

/** `memberId` is null for what an agency claims of itself. */
type Claimed = { agencyId: string; memberId: string | null };

export const verificationPolicy = {
  /** Asks for it, hands it in, takes it back, appeals. */
  "verification.manage": granting({ agent: "own", manager: "agency" }, ({ agencyId, memberId }: Claimed) => ({
    agencyId,
    memberId,
  })),
  /** Papers of a person are that person's: no manager reads them. Moderators do by `moderation.decide`. */
  "verificationPaper.read": granting(
    { user: "own", manager: "agency" },
    ({ agencyId, memberId, userId }: Claimed & { userId: string | null }) =>
      memberId === null ? { agencyId } : { userId },
  ),
};
