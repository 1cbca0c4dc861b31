import type postgres from "postgres";

/** The job queue's tables have row-level security and no policy, so that only their owner works; let the worker in. */
export async function openQueue(owner: postgres.Sql): Promise<void> {
  await owner.unsafe(`
    grant usage on schema graphile_worker to plinth_platform;
    grant select, insert, update, delete on all tables in schema graphile_worker to plinth_platform;
    grant usage, select on all sequences in schema graphile_worker to plinth_platform;
    do $$
    declare queue_table regclass;
    begin
      for queue_table in
        select oid from pg_class where relnamespace = 'graphile_worker'::regnamespace and relrowsecurity
      loop
        execute format('drop policy if exists worker on %s', queue_table);
        execute format('create policy worker on %s to plinth_platform using (true)', queue_table);
      end loop;
    end $$`);
}
