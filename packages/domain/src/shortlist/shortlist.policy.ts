import { granting } from "#access/granting";

export const shortlistPolicy = {
  "shortlist.change": granting({ user: "own" }, ({ userId }: { userId: string }) => ({ userId })),
};
