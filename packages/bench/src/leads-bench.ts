import os from "node:os";
import { insertEnquiryIfNew, type NewEnquiry } from "@repo/api/leads/capture.repository";
import { openDatabase } from "@repo/db/client";
import { listings } from "@repo/db/schema/listings";
import { searchableListings } from "@repo/db/schema/search";
import { blindIndex } from "@repo/db/sealing/blind-index";
import { NOTICE_VERSION } from "@repo/domain/leads/consent";
import { toListingAgent } from "@repo/domain/leads/route-lead";
import { eq } from "drizzle-orm";
import { openDesk, signIn } from "./desk-client";
import { percentiles } from "./percentiles";

const ENQUIRIES = 3_000;
const AT_ONCE = 32;
const DASHBOARDS = 200;
const CHANGES = 40;
const MANAGER = "kavitha.reddy@plinth.example";
/** A form counts when it is older than this. */
const FORM_AGE_MS = 2_500;

const origins = (process.env.BENCH_ORIGINS ?? "").split(",");
const origin = origins[0] ?? "";
const print = (text: string) => process.stdout.write(`${text}\n`);
const { db, close } = openDatabase(process.env.DATABASE_URL ?? "", { outsideScopes: "Login", maxConnections: AT_ONCE });
const homes = await db
  .select({ id: listings.id, agencyId: listings.agencyId, agentMemberId: listings.agentMemberId })
  .from(listings)
  .innerJoin(searchableListings, eq(searchableListings.listingId, listings.id))
  .limit(50);
type Home = (typeof homes)[number];
function homeAt(index: number): Home {
  const home = homes[index % homes.length];
  if (!home) throw new Error("The demo has no homes.");
  return home;
}
const forms = new Map<string, string>();
for (const { id } of homes) forms.set(id, await openForm(id));
await new Promise((resolve) => setTimeout(resolve, FORM_AGE_MS));

print(`${os.cpus().length} × ${os.cpus()[0]?.model}, Node ${process.versions.node}, ${origins.length} web processes`);
const bare = await rateOf((index) => insertEnquiryIfNew(db, bareEnquiry(homeAt(index), index)));
const overHttp = await rateOf((index) => enquire(homeAt(index).id, index));
print(`enquiries by the statement alone: ${bare.toFixed(0)} a second`);
print(`enquiries over HTTP: ${overHttp.toFixed(0)} a second, ${(bare / overHttp).toFixed(1)} × fewer`);

const { p50, p95, max } = percentiles(await liveDelays());
print(
  `${DASHBOARDS} open dashboards hear of a new lead after p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, max ${max.toFixed(0)} ms`,
);
await close();
process.exit(0);

async function rateOf(send: (index: number) => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  let next = 0;
  const run = async () => {
    for (let index = next++; index < ENQUIRIES; index = next++) await send(index);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, run));
  return (ENQUIRIES * 1000) / (performance.now() - startedAt);
}

function bareEnquiry({ id, agencyId, agentMemberId }: Home, index: number): NewEnquiry {
  const receivedAt = new Date();
  return {
    agencyId,
    listingId: id,
    kind: "Question",
    intent: "Buy",
    contact: { name: `Bare ${index}`, phone: `+9197${10_000_000 + index}`, email: null, key: "" },
    matchKey: null,
    userId: null,
    message: "Is it free?",
    consent: { noticeVersion: NOTICE_VERSION, channels: ["Phone"] },
    purpose: "AnswerEnquiry",
    routing: { ...toListingAgent({ agentMemberId }), facts: null },
    spamSigns: [],
    idempotencyKey: crypto.randomUUID(),
    requestHash: "bench",
    receivedAt,
    responseDueAt: receivedAt,
  };
}

async function openForm(listingId: string): Promise<string> {
  const input = encodeURIComponent(JSON.stringify({ listingId }));
  const answer = await fetch(`${origin}/api/trpc/leads.openForm?input=${input}`);
  const { result } = (await answer.json()) as { result: { data: { token: string } } };
  return result.data.token;
}

/** From a network of its own each, so that nobody is held back. */
async function enquire(listingId: string, index: number): Promise<void> {
  const answer = await fetch(`${origins[index % origins.length]}/api/trpc/leads.enquire`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-forwarded-for": `10.9.${index >> 8}.${index & 255}` },
    body: JSON.stringify({
      listingId,
      idempotencyKey: crypto.randomUUID(),
      contact: { name: `Asker ${index}`, phone: `98${10_000_000 + index}`, email: "" },
      message: "Is it free?",
      consent: { noticeVersion: NOTICE_VERSION, channels: ["Phone"] },
      form: { token: forms.get(listingId) ?? "", website: "" },
    }),
  });
  if (!answer.ok) throw new Error(`An enquiry was refused: ${await answer.text()}`);
  await answer.text();
}

/** From sending an enquiry to each open dashboard of the agency's manager being told of it, in milliseconds. */
async function liveDelays(): Promise<number[]> {
  const cookie = await signIn(origin, MANAGER);
  const agencyHome = await managersHome();
  const delays: number[] = [];
  let sentAt = 0;
  let heard = 0;
  let everybodyHeard = () => {};
  const onNewLead = () => {
    delays.push(performance.now() - sentAt);
    if (++heard === DASHBOARDS) everybodyHeard();
  };
  await Promise.all(
    Array.from({ length: DASHBOARDS }, (_, index) =>
      openDesk(origins[index % origins.length] ?? origin, cookie, onNewLead),
    ),
  );
  for (let change = 0; change < CHANGES; change++) {
    heard = 0;
    const told = new Promise<void>((resolve) => (everybodyHeard = resolve));
    sentAt = performance.now();
    await Promise.all([enquire(agencyHome, ENQUIRIES + change), told]);
  }
  return delays;
}

async function managersHome(): Promise<string> {
  const [home] = await db.execute<{ id: string }>(
    `select l.id from listings l join searchable_listings s on s.listing_id = l.id
     join memberships m on m.agency_id = l.agency_id and m.role = 'Manager'
     join users u on u.id = m.user_id where u.email_index = '${blindIndex("email", MANAGER)}' limit 1`,
  );
  const id = home?.id ?? "";
  forms.set(id, forms.get(id) ?? (await openForm(id)));
  await new Promise((resolve) => setTimeout(resolve, FORM_AGE_MS));
  return id;
}
