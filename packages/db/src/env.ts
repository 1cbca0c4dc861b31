/** Stops with a clear line before anything is touched. */
export function readDatabaseUrl(): string {
  const url = process.env.DATABASE_URL ?? "";
  if (!/^postgres(ql)?:\/\/\S+\/\w+/.test(url)) {
    throw new Error("DATABASE_URL must look like postgres://user:password@host:5432/plinth");
  }
  return url;
}
