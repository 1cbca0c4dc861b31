import postgres from "postgres";

/** Makes the login of an address, or gives it the password there, and lets it take on the roles behind the wall. */
export async function allowLogin(ownerUrl: string, loginUrl: string): Promise<void> {
  const { username, password } = new URL(loginUrl);
  const name = decodeURIComponent(username);
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    const known = await owner`select from pg_roles where rolname = ${name}`;
    // Statements that define roles take no parameters; PostgreSQL does the quoting.
    const [quoted] = await owner<{ login: string; secret: string }[]>`
      select quote_ident(${name}) as login, quote_literal(${decodeURIComponent(password)}) as secret`;
    if (!quoted) throw new Error("A select without a table has a row.");
    const { login, secret } = quoted;
    await owner.unsafe(`${known.length > 0 ? "alter" : "create"} role ${login} login noinherit password ${secret}`);
    await owner.unsafe(`grant plinth_tenant, plinth_platform to ${login}`);
  } finally {
    await owner.end();
  }
}
