import { granting } from "#access/granting";

export const alertPolicy = {
  "savedSearch.change": granting({ user: "own" }, ({ userId }: { userId: string | null }) => ({ userId })),
};
