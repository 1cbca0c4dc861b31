import { granting } from "#access/granting";

export const userPolicy = {
  "user.govern": granting({ admin: "others" }, ({ userId }: { userId: string }) => ({ userId })),
};
