export const dynamic = "force-dynamic";

/** Alive: the process answers. Says nothing about the database on purpose, so a restart of it restarts nobody else. */
export function GET(): Response {
  return Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } });
}
