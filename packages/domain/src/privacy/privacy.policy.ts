import { granting } from "#access/granting";

export const privacyPolicy = {
  "consent.change": granting({ user: "own" }, ({ userId }: { userId: string | null }) => ({ userId })),
};
