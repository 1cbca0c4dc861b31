import type { Role } from "@repo/domain/access/granting";

/** Everybody who could call, by their names in `insertAccessWorld`, each with the role that is left of it. */
export const ROLES: Readonly<Record<string, Role>> = {
  anonymous: "anonymous",
  buyer: "user",
  "other buyer": "user",
  agent: "agent",
  "agent of another agency": "agent",
  manager: "manager",
  moderator: "moderator",
  admin: "admin",
  "suspended agent": "anonymous",
  "ended session": "anonymous",
};
export const PRINCIPALS = Object.keys(ROLES);
