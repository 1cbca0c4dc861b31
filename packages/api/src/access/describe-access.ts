import { type Reach, ROLES, type Role } from "@repo/domain/access/granting";
import { grantsOf } from "@repo/domain/access/permissions";
import { ACCESS, type AccessLine, type Audience } from "./access-table";

/** The least role that each audience begins with. */
const BEGINS: Readonly<Record<Audience, Role>> = {
  anyone: "anonymous",
  user: "user",
  member: "agent",
  moderator: "moderator",
  admin: "admin",
};
/** Whoever has the role has these too. A platform role makes nobody a member of an agency. */
const INCLUDES: Readonly<Record<Role, readonly Role[]>> = {
  anonymous: ["anonymous"],
  user: ["anonymous", "user"],
  agent: ["anonymous", "user", "agent"],
  manager: ["anonymous", "user", "agent", "manager"],
  moderator: ["anonymous", "user", "moderator"],
  admin: ["anonymous", "user", "moderator", "admin"],
};

/**
 * How far somebody gets in a line: the reaches of its permissions, `link` for what a secret link opens, `itself` where no
 * row is asked for; empty for whom it refuses.
 */
export function reachesOf({ who, may, byLink }: AccessLine, role: Role): readonly (Reach | "link" | "itself")[] {
  const roles = INCLUDES[role];
  if (!roles.includes(BEGINS[who])) return [];
  if (byLink) return ["link"];
  if (!may) return ["itself"];
  const reaches = may.flatMap((permission) => roles.map((each) => grantsOf(permission)[each]));
  return [...new Set(reaches.filter((reach) => reach !== undefined))];
}

/** The table for people, in Markdown. */
export function describeAccess(): string {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const lines = Object.entries(ACCESS).map(([name, line]) =>
    row([`\`${name}\``, ...ROLES.map((role) => reachesOf(line, role).join(", ") || "–")]),
  );
  return `# Who may do what

Written from \`packages/api/src/access/access-table.ts\` and the policies of \`packages/domain\`; a test holds it to them, and
\`npx vitest run --config packages/tooling/vitest.config.ts access-table --update\` writes it anew.

Everything that is not listed is refused. *itself*: no row is asked for, only the caller's own things or what everybody sees.
*own*: rows that are the caller's. *agency*: all of the caller's agency. *offered*: opened to the caller. *others*: of every agency
but the caller's own. *public*: what the public sees. *link*: whoever holds the row's secret link. –: refused.

${row(["", ...ROLES])}
${row(["---", ...ROLES.map(() => "---")])}
${lines.join("\n")}
`;
}
