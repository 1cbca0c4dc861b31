import type { Executor } from "@repo/db/client";
import { sql } from "drizzle-orm";

export type ChainFault = { kind: "Changed" | "Missing" | "Unlinked"; position: number | null };

/**
 * What the chain cannot explain, its first break first: an event or hash that is not what was linked, a position that is gone,
 * an event that nothing links. Later positions of a broken chain still fit each other, so a fault names its own place.
 */
export async function listChainFaults(db: Executor, limit: number): Promise<ChainFault[]> {
  const faults = await db.execute<{ kind: ChainFault["kind"]; position: string | null }>(sql`
    with links as (
      select link.position, link.hash, event, event.id is not null as is_there,
        lag(link.position, 1, 0::bigint) over (order by link.position) as position_before,
        lag(link.hash, 1, '') over (order by link.position) as hash_before
      from audit_links link left join audit_events event on event.id = link.event_id)
    select 'Missing' as kind, position_before + 1 as position from links where position <> position_before + 1
    union all select 'Missing', position from links where not is_there
    union all select 'Changed', position from links
      where is_there and position = position_before + 1 and hash <> audit_hash(hash_before, event)
    union all select 'Unlinked', null from audit_events event
      where not exists (select from audit_links link where link.event_id = event.id)
    order by position nulls last limit ${limit}`);
  return faults.map(({ kind, position }) => ({ kind, position: position === null ? null : Number(position) }));
}

export type ChainHead = { position: number; hash: string };

/** The end of the chain, or the link at a position. */
export async function findLink(db: Executor, position?: number): Promise<ChainHead | undefined> {
  const [link] = await db.execute<{ position: string; hash: string }>(
    position === undefined
      ? sql`select position, hash from audit_links order by position desc limit 1`
      : sql`select position, hash from audit_links where position = ${position}`,
  );
  return link && { position: Number(link.position), hash: link.hash };
}
