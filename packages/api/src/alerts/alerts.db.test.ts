import { alertEntries } from "@repo/db/schema/alerts";
import { listings } from "@repo/db/schema/listings";
import { outbox } from "@repo/db/schema/messages";
import { listingChanges } from "@repo/db/schema/search";
import { openTestDatabase } from "@repo/db/testing/test-database";
import type { Actor } from "@repo/domain/access/actor";
import type { SaveSearchInput } from "@repo/domain/alerts/alert.schema";
import { searchCriteria } from "@repo/domain/search/search-criteria";
import { and, desc, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createCaller } from "#app-router";
import { insertPropertyEvent } from "#listings/listings.repository";
import { deliverMessage } from "#messages/deliver-message";
import { keepingMailer } from "#messages/keep-mail";
import { latestKeptMails } from "#messages/kept-mails.repository";
import { smtpMailer } from "#messages/smtp-mailer";
import type { RequestContext } from "#request-context";
import { pruneChanges } from "#search/prune-changes";
import { startMailServer } from "../../testing/mail-server";
import {
  actorOf,
  insertAgency,
  insertBuyer,
  insertHome,
  insertLocality,
  insertMember,
  NOW,
  VISITOR,
} from "../../testing/world";
import { matchSavedSearches } from "./match-saved-searches";
import { sendDueAlerts } from "./send-due-alerts";

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let mailServer: Awaited<ReturnType<typeof startMailServer>>;
let place: Awaited<ReturnType<typeof insertLocality>>;
let agent: Awaited<ReturnType<typeof insertMember>>;

beforeAll(async () => {
  database = await openTestDatabase();
  mailServer = await startMailServer();
});
afterAll(async () => {
  await database.close();
  await mailServer.stop();
});
beforeEach(async () => {
  // Another place for each test, so that searches of one see no homes of another.
  place = await insertLocality(database.db);
  agent = await insertMember(database.db, await insertAgency(database.db, "Banyan Homes"));
});

const HOUR_MS = 3_600_000;
const after = (hours: number) => new Date(NOW.getTime() + hours * HOUR_MS);
const contextAt = (now: Date, actor: Actor = VISITOR): RequestContext => ({
  db: database.db,
  actor,
  now: () => now,
  requestId: "test",
  deviceId: null,
  clientAddress: null,
});
const callerAt = (now: Date, actor?: Actor) => createCaller(contextAt(now, actor));

const nextEmail = () => `${crypto.randomUUID()}@plinth.example`;
const search = (changes: Partial<SaveSearchInput> = {}): SaveSearchInput => ({
  criteria: searchCriteria.parse({ places: [place.locality.slug], bedrooms: [3] }),
  name: "3 BHK in Indiranagar",
  schedule: "Instant",
  email: nextEmail(),
  timeZone: "Asia/Kolkata",
  ...changes,
});

/** Keeps every promise made since the last call, as the worker would. */
async function deliver(now: Date, email: string) {
  const way = {
    mailer: smtpMailer({ url: mailServer.url, from: "Plinth <no-reply@plinth.example>" }),
    origin: "https://plinth.example",
  };
  const promised = await database.db
    .select({ id: outbox.id })
    .from(outbox)
    .where(sql`${outbox.kind} like 'SavedSearch%'`);
  for (const { id } of promised) await deliverMessage(contextAt(now), id, way);
  return mailServer.received.filter(({ envelopeTo }) => envelopeTo.includes(email));
}

const tokenIn = (text: string | undefined) => /\/alerts\/([\w-]+)/.exec(text ?? "")?.[1] ?? "";

async function watched(changes: Partial<SaveSearchInput> = {}) {
  const input = search(changes);
  await callerAt(NOW).alerts.save(input);
  const [letter] = await deliver(NOW, input.email);
  const token = tokenIn(letter?.mail.text);
  const view = await callerAt(NOW).alerts.changeByLink({ token, change: "Confirm" });
  return { ...input, token, id: view.id };
}

async function lettersAt(now: Date, email: string) {
  await matchSavedSearches(contextAt(now));
  await sendDueAlerts(contextAt(now));
  const letters = await deliver(now, email);
  return letters.slice(1).map(({ mail }) => mail);
}

const newHome = (at: Date, changes: Parameters<typeof insertHome>[3] = {}) =>
  insertHome(database.db, agent, place, { ...changes, listing: { onMarketAt: at, ...changes.listing } });

async function cheaper(listing: { id: string; version: number }, priceMinor: number, at: Date) {
  await callerAt(at, actorOf(agent)).listings.changePrice({
    listingId: listing.id,
    priceMinor,
    version: listing.version,
  });
}

describe("saving a search", () => {
  test("sends nothing before the address confirmed, and nothing of the stranger's words to it", async () => {
    const input = search({ name: "Buy cheap pills at evil.example" });
    expect(await callerAt(NOW).alerts.save(input)).toEqual({ isConfirmed: false });
    await newHome(after(1));
    await lettersAt(after(2), input.email);
    const letters = mailServer.received.filter(({ envelopeTo }) => envelopeTo.includes(input.email));
    expect(letters).toHaveLength(1);
    expect(letters[0]?.mail.subject).toBe("Confirm your home alerts");
    expect(`${letters[0]?.mail.text}${letters[0]?.mail.html}`).not.toContain("evil.example");
  });

  test("an address that never answers gets at most five letters a day", async () => {
    const email = nextEmail();
    const save = (bedrooms: number) =>
      callerAt(NOW).alerts.save(search({ email, criteria: searchCriteria.parse({ bedrooms: [bedrooms] }) }));
    for (const bedrooms of [0, 1, 2, 3, 4]) await save(bedrooms);
    await expect(save(5)).rejects.toThrow("savedSearch.tooMany");
    expect(await deliver(NOW, email)).toHaveLength(5);
  });

  test("saved twice is one search, with the newer schedule; the account sees it, another one does not", async () => {
    const [buyer, other] = [await insertBuyer(database.db), await insertBuyer(database.db)];
    const input = search();
    await callerAt(NOW, buyer).alerts.save(input);
    await callerAt(NOW, buyer).alerts.save({ ...input, email: input.email.toUpperCase(), schedule: "Weekly" });
    const mine = await callerAt(NOW, buyer).alerts.mine();
    expect(mine).toMatchObject([{ schedule: "Weekly", isConfirmed: false, criteria: input.criteria }]);
    expect(await callerAt(NOW, other).alerts.mine()).toEqual([]);
    const change = callerAt(NOW, other).alerts.change({ savedSearchId: mine[0]!.id, change: "End" });
    await expect(change).rejects.toThrow("savedSearch.notFound");
  });

  test("a wrong link, an old link and an unknown zone are refused by name", async () => {
    const { token } = await watched();
    await expect(callerAt(NOW).alerts.byLink({ token: `${token.slice(0, -1)}_` })).rejects.toThrow(
      "savedSearch.notFound",
    );
    await expect(callerAt(after(24 * 8)).alerts.byLink({ token })).rejects.toThrow("savedSearch.notFound");
    await expect(callerAt(NOW).alerts.save(search({ timeZone: "Mars/Olympus" }))).rejects.toThrow("timeZone.unknown");
  });
});

describe("alerts", () => {
  test("tell of a new home, of its lower price and of nothing twice", async () => {
    const before = await newHome(after(-100));
    const { email } = await watched();
    expect(await lettersAt(after(1), email)).toEqual([]);

    const home = await newHome(after(1), { listing: { title: "3 BHK in Neem Court" } });
    await newHome(after(1), { property: { bedroomsTotal: 2 } });
    const [first, ...rest] = await lettersAt(after(2), email);
    expect(rest).toEqual([]);
    expect(first?.subject).toBe("1 home for “3 BHK in Indiranagar”");
    expect(first?.text).toContain("₹1.2 Cr · Indiranagar · new on Plinth");
    expect(first?.text).toContain(`https://plinth.example/listing/${home.id}/`);
    expect(first?.headers.find(({ key }) => key === "list-unsubscribe")?.value).toContain("/alerts/");

    expect(await lettersAt(after(3), email)).toHaveLength(1);
    await cheaper(home, 1_100_000_000, after(4));
    await cheaper(before, 1_150_000_000, after(4));
    const [, second] = await lettersAt(after(5), email);
    expect(second?.subject).toBe("2 homes for “3 BHK in Indiranagar”");
    expect(second?.text?.match(/the price fell/g)).toHaveLength(2);
    expect(await lettersAt(after(6), email)).toHaveLength(2);
  });

  test("a dearer or reworded home is no news; one offered again is", async () => {
    const home = await newHome(after(-100));
    const { email } = await watched();
    await cheaper(home, 1_300_000_000, after(1));
    expect(await lettersAt(after(2), email)).toEqual([]);
    const manager = callerAt(after(3), actorOf(agent));
    const [held] = (await manager.listings.own()).filter(({ id }) => id === home.id);
    const hold = await manager.listings.changeStatus({
      listingId: home.id,
      standardStatus: "Hold",
      version: held!.version,
    });
    expect(await lettersAt(after(3), email)).toEqual([]);
    await manager.listings.changeStatus({ listingId: home.id, standardStatus: "Active", version: hold.version });
    const [letter] = await lettersAt(after(4), email);
    expect(letter?.text).toContain("offered again");
  });

  test("a home listed anew, which keeps its date on the market, is offered again", async () => {
    const home = await newHome(after(-100));
    await database.db.transaction((tx) => insertPropertyEvent(tx, home, "Listed"));
    const { email } = await watched();
    const own = callerAt(after(1), actorOf(agent)).listings;
    const { version } = await own.changeStatus({
      listingId: home.id,
      standardStatus: "Canceled",
      version: home.version,
    });
    const { listingId } = await own.offerAgain({ listingId: home.id, version, hasDisplayConsent: true });
    expect(await lettersAt(after(2), email)).toEqual([]);
    await database.db.update(listings).set({ moderationState: "Approved" }).where(eq(listings.id, listingId));
    const [letter] = await lettersAt(after(3), email);
    expect(letter?.text).toContain("offered again");
    expect(letter?.text).toContain(listingId);
    expect(await lettersAt(after(4), email)).toHaveLength(1);
  });

  test("a daily alert gathers the day and comes in the morning, complete", async () => {
    const { email } = await watched({ schedule: "Daily" });
    const homes = [];
    for (let count = 0; count < 40; count++) homes.push(await newHome(after(1)));
    expect(await lettersAt(after(2), email)).toEqual([]);
    const [letter] = await lettersAt(after(21), email);
    expect(letter?.subject).toContain("40 homes");
    for (const { id } of homes) expect(letter?.text).toContain(id);
  });

  test("a home that left the market meanwhile is counted, not shown", async () => {
    const { email } = await watched({ schedule: "Daily" });
    const gone = await newHome(after(1));
    const home = await newHome(after(1));
    await matchSavedSearches(contextAt(after(2)));
    const caller = callerAt(after(3), actorOf(agent));
    await caller.listings.changeStatus({ listingId: gone.id, standardStatus: "Withdrawn", version: gone.version });
    const [letter] = await lettersAt(after(21), email);
    expect(letter?.text).toContain(home.id);
    expect(letter?.text).not.toContain(gone.id);
    expect(letter?.text).toContain("1 more matched and left the market");
  });

  test("stopped from the letter: what was promised before is not sent either", async () => {
    const { email, token } = await watched();
    await newHome(after(1));
    await matchSavedSearches(contextAt(after(1)));
    await sendDueAlerts(contextAt(after(1)));
    await callerAt(after(1)).alerts.changeByLink({ token, change: "End" });
    expect(await lettersAt(after(2), email)).toEqual([]);
  });

  test("changes of transactions that overlap a run are found by the next one", async () => {
    const { email, id } = await watched();
    let commit = () => {};
    const mayCommit = new Promise<void>((resolve) => {
      commit = resolve;
    });
    let wrote = () => {};
    const hasWritten = new Promise<void>((resolve) => {
      wrote = resolve;
    });
    const slow = database.db.transaction(async (tx) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the helper only runs statements
      await insertHome(tx as never, agent, place, { listing: { onMarketAt: after(1) } });
      wrote();
      await mayCommit;
    });
    await hasWritten;
    const quick = await newHome(after(1));
    await matchSavedSearches(contextAt(after(1)));
    const found = () => database.db.select().from(alertEntries).where(eq(alertEntries.savedSearchId, id));
    expect((await found()).map(({ listingId }) => listingId)).toEqual([quick.id]);
    commit();
    await slow;
    await pruneChanges(contextAt(after(1)));
    await pruneChanges(contextAt(after(1)));
    await matchSavedSearches(contextAt(after(1)));
    expect(await found()).toHaveLength(2);
    expect(await lettersAt(after(2), email)).toHaveLength(1);
  });

  test("the feed is kept until it was matched, and pruned after", async () => {
    await newHome(after(1));
    const kept = () => database.db.$count(listingChanges);
    const before = await kept();
    await pruneChanges(contextAt(NOW));
    await pruneChanges(contextAt(NOW));
    expect(await kept()).toBeGreaterThan(0);
    expect(before).toBeGreaterThan(0);
    await matchSavedSearches(contextAt(NOW));
    // A transaction of another database may still run that the pruning has to wait for.
    while ((await kept()) > 0) await pruneChanges(contextAt(NOW));
  });
});

describe("delivery", () => {
  test("a letter the server refuses is tried again, and then sent once", async () => {
    const input = search();
    await callerAt(NOW).alerts.save(input);
    mailServer.refuseNext(1);
    await expect(deliver(NOW, input.email)).rejects.toThrow("451");
    expect(await deliver(NOW, input.email)).toHaveLength(1);
    expect(await deliver(NOW, input.email)).toHaveLength(1);
  });

  test("an address cannot name a second recipient or a header", async () => {
    for (const email of [
      '"a@evil.example"@plinth.example',
      "a@plinth.example\r\nBcc: b@evil.example",
      "a@plinth.example, b@evil.example",
    ]) {
      await expect(callerAt(NOW).alerts.save(search({ email }))).rejects.toThrow("Invalid");
    }
  });

  test("without a mail server the letter is kept to be read", async () => {
    const input = search();
    await callerAt(NOW).alerts.save(input);
    const [message] = await database.db
      .select({ id: outbox.id })
      .from(outbox)
      .where(and(eq(outbox.kind, "SavedSearchToConfirm")))
      .orderBy(desc(outbox.createdAt))
      .limit(1);
    await deliverMessage(contextAt(NOW), message!.id, {
      mailer: keepingMailer(database.db),
      origin: "https://plinth.example",
    });
    const [kept] = await latestKeptMails(database.db, 1);
    expect(kept?.recipient).toBe(input.email);
    expect(tokenIn(kept?.text).length).toBeGreaterThan(20);
  });
});
