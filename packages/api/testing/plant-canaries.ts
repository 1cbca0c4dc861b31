import { openDatabase } from "@repo/db/client";
import { users } from "@repo/db/schema/identity";
import { leads, leadTasks } from "@repo/db/schema/leads";
import { listings } from "@repo/db/schema/listings";
import { places } from "@repo/db/schema/places";
import { sealedAccount } from "@repo/db/sealing/sealed-account";
import { eq, sql } from "drizzle-orm";
import { CANARY_MANAGER, CANARY_PHONES, CANARY_WORD } from "./journey-canaries";
import { bookingOf, callerAt } from "./visit-world";
import { actorOf, consent, insertAgency, insertHome, insertMember } from "./world";

const DAY_MS = 86_400_000;

/**
 * An agency among those of a demo database that has leads, a visit, notes and a task like any other, in words of its own. Its
 * home is off the market again, so that no search, count or map tells that it is there; nothing is sent to anybody.
 */
async function plantCanaries(databaseUrl: string): Promise<void> {
  const { db, close } = openDatabase(databaseUrl, { maxConnections: 2, outsideScopes: "Login" });
  const now = new Date();
  const [locality] = await db.select().from(places).where(eq(places.kind, "Locality")).limit(1);
  const [city] = await db.select().from(places).where(eq(places.id, locality!.cityId!));
  const agencyId = await insertAgency(db, "Aviary Homes");
  const manager = await insertMember(db, agencyId, { role: "Manager" });
  const { name, email, emailIndex } = sealedAccount({ id: manager.userId, name: "Vera Warden", email: CANARY_MANAGER });
  // Everybody of the demo has the same password.
  const passwordHash = sql<string>`(select password_hash from ${users} where password_hash like '$argon2id$%' limit 1)`;
  await db.update(users).set({ name, email, emailIndex, passwordHash }).where(eq(users.id, manager.userId));
  const home = await insertHome(
    db,
    manager,
    { city: city!, locality: locality! },
    { listing: { title: `${CANARY_WORD}title`, onMarketAt: now }, property: { addressLine: `${CANARY_WORD}address` } },
  );

  const visitor = callerAt(db, now);
  for (const [index, phone] of CANARY_PHONES.entries())
    await visitor.leads.enquire({
      listingId: home.id,
      idempotencyKey: crypto.randomUUID(),
      contact: { name: `${CANARY_WORD}name${index}`, phone, email: `${CANARY_WORD}mail${index}@plinth.example` },
      message: `${CANARY_WORD}message${index}`,
      consent,
    });
  const { slots } = await visitor.visits.openSlots({ listingId: home.id, days: 14 });
  const contact = { name: `${CANARY_WORD}visitor`, phone: CANARY_PHONES[0], email: "" };
  await visitor.visits.book(bookingOf(home.id, { startsAt: slots.at(-1)!.startsAt, contact }));
  const desk = callerAt(db, now, actorOf(manager, "Manager"));
  for (const { id: leadId } of await db.select({ id: leads.id }).from(leads).where(eq(leads.agencyId, agencyId))) {
    await desk.leads.addNote({ leadId, text: `${CANARY_WORD}note` });
    const dueAt = new Date(now.getTime() + 30 * DAY_MS).toISOString();
    await desk.leads.planTask({ leadId, title: `${CANARY_WORD}task`, dueAt });
  }

  // Nobody is reminded of anything, by letters that administrators read.
  await db.update(leads).set({ firstResponseAt: now }).where(eq(leads.agencyId, agencyId));
  await db.update(leadTasks).set({ doneAt: now }).where(eq(leadTasks.agencyId, agencyId));
  await db.execute(sql`select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs))`);
  await db.update(listings).set({ standardStatus: "Withdrawn" }).where(eq(listings.agencyId, agencyId));
  await close();
}

await plantCanaries(process.env.OWNER_DATABASE_URL ?? "");
