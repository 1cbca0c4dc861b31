/** Whoever owns the tables, for migrations; stops with a clear line before anything is touched. */
export function readOwnerUrl(): string {
  return readUrl("OWNER_DATABASE_URL");
}

/** What web and worker log in with; without it no login is made. */
export function readLoginUrl(): string | undefined {
  return process.env.DATABASE_URL ? readUrl("DATABASE_URL") : undefined;
}

function readUrl(name: string): string {
  const url = process.env[name] ?? "";
  if (!/^postgres(ql)?:\/\/\S+\/\w+/.test(url)) {
    throw new Error(`${name} must look like postgres://user:password@host:5432/plinth`);
  }
  return url;
}
