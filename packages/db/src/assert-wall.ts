import { sql } from "drizzle-orm";
import type { Database } from "./client";

type Login = { can_bypass: boolean; owned: number; is_walled: boolean };

/**
 * Refuses to go on when the process could read past row-level security: its login or its role is a superuser, passes by
 * it, or owns tables. Ask outside of any scope.
 */
export async function assertWall(db: Database): Promise<void> {
  const [login] = await db.execute<Login>(sql`
    select
      bool_or(rolsuper or rolbypassrls) as can_bypass,
      (select count(*)::int from pg_class
        where relnamespace = 'public'::regnamespace and relkind = 'r'
          and pg_get_userbyid(relowner) in (session_user, current_user)) as owned,
      row_security_active('leads') as is_walled
    from pg_roles where rolname in (session_user, current_user)`);
  if (!login || login.can_bypass || login.owned > 0 || !login.is_walled)
    throw new Error(
      "DATABASE_URL logs in as an owner of the tables or a superuser, whom row-level security does not hold. " +
        "Give web and worker a login of their own (OWNER_DATABASE_URL is for migrations).",
    );
}
