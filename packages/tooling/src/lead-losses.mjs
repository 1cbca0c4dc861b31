import crypto from "node:crypto";
import { createRequire } from "node:module";
import { startPostgres } from "./embedded-postgres.mjs";
import { inModules } from "./paths.mjs";
import { startInstance } from "./test-instance.mjs";

const AT_ONCE = 32;
const PATIENCE_MS = 60_000;
/** Between two tries of one enquiry, as a form on a bad network would. */
const RETRY_MS = 100;

/**
 * Runs the whole product without its worker, so that the jobs stay and can be counted, and counts what is lost over kills
 * of PostgreSQL. A fast server does not wait for the disk.
 */
export async function crashWhileAsking(stops, { enquiries, kills, isFast = false }) {
  const instance = await startInstance(stops, {
    isFast,
    listings: 100,
    hasWorker: false,
    hasCanaries: false,
    name: "crash",
  });
  let { server } = instance;
  stops.push(() => server.stop());
  const { name, port } = server;
  const killAndRestart = async () => {
    process.kill(server.pid, "SIGKILL");
    await server.ended;
    server = await startPostgres({ name, preferredPort: port, isFast });
  };
  return countLeadLosses({
    origins: [instance.origin, instance.originWithGoogleMaps],
    databaseUrl: instance.databaseUrl,
    enquiries,
    kills,
    killAndRestart,
  });
}

/**
 * People ask questions over HTTP while PostgreSQL is killed with -9 and started again, and ask again with the same key
 * until they are told that it arrived. Returns what went wrong, in words: lost, doubled or half-written enquiries.
 */
async function countLeadLosses({ origins, databaseUrl, enquiries, kills, killAndRestart }) {
  const open = () =>
    createRequire(inModules("postgres/package.json"))("postgres")(databaseUrl, { max: 1, onnotice: () => {} });
  const homes = await publicHomes(open);
  const tokens = await formTokens(origins[0], homes);
  const acknowledged = [];
  const failures = new Set();
  const startedAt = performance.now();
  let next = 0;
  const ask = async () => {
    for (let index = next++; index < enquiries; index = next++) {
      const key = crypto.randomUUID();
      await askUntilHeard({
        origin: origins[index % origins.length],
        listingId: homes[index % homes.length],
        token: tokens[index % homes.length],
        key,
        index,
        failures,
      });
      acknowledged.push(key);
    }
  };
  const asking = Promise.all(Array.from({ length: AT_ONCE }, ask));
  for (let kill = 1; kill <= kills; kill++) {
    const due = Math.floor((enquiries * kill) / (kills + 1));
    while (acknowledged.length < due) await new Promise((resolve) => setTimeout(resolve, 20));
    await killAndRestart();
  }
  await asking;
  const seconds = (performance.now() - startedAt) / 1000;
  const sql = open();
  try {
    const faults = await whatIsMissing(sql, acknowledged);
    if (failures.size > 0) faults.push(`answers nobody should see: ${[...failures].slice(0, 3).join(" | ")}`);
    return { faults, rate: Math.round(enquiries / seconds) };
  } finally {
    await sql.end();
  }
}

async function publicHomes(open) {
  const sql = open();
  const rows = await sql`select listing_id as id from searchable_listings order by listing_id limit 50`;
  await sql.end();
  return rows.map(({ id }) => id);
}

/** Of forms that were opened a moment ago. */
async function formTokens(origin, homes) {
  const tokens = [];
  for (const listingId of homes) {
    const input = encodeURIComponent(JSON.stringify({ listingId }));
    const answer = await (await fetch(`${origin}/api/trpc/leads.openForm?input=${input}`)).json();
    tokens.push(answer.result.data.token);
  }
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  return tokens;
}

async function askUntilHeard({ origin, listingId, token, key, index, failures }) {
  const body = JSON.stringify({
    listingId,
    idempotencyKey: key,
    contact: { name: `Asker ${index}`, phone: `98${String(10_000_000 + index)}`, email: "" },
    message: "Is it free?",
    form: { token, website: "" },
    consent: { noticeVersion: "2026-11", channels: ["Phone"] },
  });
  for (const end = Date.now() + PATIENCE_MS; ; ) {
    const answer = await fetch(`${origin}/api/trpc/leads.enquire`, {
      method: "POST",
      // Everybody from a network of their own, so that nobody is held back.
      headers: {
        "content-type": "application/json",
        "x-forwarded-for": `10.${index >> 16}.${(index >> 8) & 255}.${index & 255}`,
      },
      body,
      signal: AbortSignal.timeout(20_000),
    }).catch(() => undefined);
    if (answer?.ok) return void (await answer.text());
    const text = (await answer?.text().catch(() => "")) ?? "";
    // While PostgreSQL is away the answer is an error, but never one that tells what is inside.
    if (/select|insert|postgres|ECONN/i.test(text)) failures.add(text.slice(0, 200));
    if (Date.now() > end) throw new Error(`Nobody heard an enquiry for ${PATIENCE_MS / 1000} s: ${text.slice(0, 200)}`);
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

/** Each acknowledged key must be one enquiry, on one timeline, with its consent and its promise to notify. */
async function whatIsMissing(sql, keys) {
  const [row] = await sql`
    with asked as (select unnest(${keys}::uuid[]) as key),
    promised as (
      select (o.subject->>'enquiryId')::uuid as enquiry_id, count(*) from outbox o
      join graphile_worker._private_jobs j on (j.payload->>'outboxId')::uuid = o.id
      where o.kind = 'EnquiryReceived' group by 1),
    noted as (select enquiry_id, count(*) from lead_activities where kind = 'Enquiry' group by 1),
    consented as (select enquiry_id, count(*) from consent_receipts group by 1),
    found as (
      select asked.key, e.id, noted.count as activities, consented.count as consents, promised.count as messages
      from asked
      left join enquiries e on e.idempotency_key = asked.key
      left join promised on promised.enquiry_id = e.id
      left join noted on noted.enquiry_id = e.id
      left join consented on consented.enquiry_id = e.id)
    select count(*) filter (where id is null)::int as lost,
      count(*) filter (where id is not null and (activities, consents, messages) is distinct from (1, 1, 1))::int as half_written,
      (count(*) - count(distinct key))::int as doubled
    from found where true`;
  return [
    row.lost === 0 || `${row.lost} acknowledged enquiries are lost`,
    row.half_written === 0 || `${row.half_written} enquiries are half-written`,
    row.doubled === 0 || `${row.doubled} enquiries are stored twice`,
  ].filter((fault) => fault !== true);
}
