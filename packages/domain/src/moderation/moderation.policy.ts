import { granting } from "#access/granting";

/** Nobody decides on their own agency. */
export const moderationPolicy = {
  "moderation.decide": granting({ moderator: "others" }, ({ agencyId }: { agencyId: string }) => ({ agencyId })),
};
