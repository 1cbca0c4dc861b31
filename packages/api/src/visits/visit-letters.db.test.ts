import { outbox } from "@repo/db/schema/messages";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { asc, sql } from "drizzle-orm";
import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deliverMessage } from "#messages/deliver-message";
import { smtpMailer } from "#messages/smtp-mailer";
import { type ReceivedMail, startMailServer } from "../../testing/mail-server";
import { bookingOf, callerAt, contextAt, HERE, insertShownHomes, setPolicy, slotAt } from "../../testing/visit-world";
import { actorOf, NOW, TOMORROWS_FIRST_SLOT } from "../../testing/world";
import { readCalendarFeed } from "./agent-calendar";
import { expireVisits } from "./expire-visits";
import { keepPromisedTimes } from "./keep-promised-times";
import { readVisitCalendar } from "./read-visit-calendar";
import { releaseUnanswered } from "./release-unanswered";
import { remindVisitors } from "./remind-visitors";

const ORIGIN = "https://plinth.example";
let database: Awaited<ReturnType<typeof openTestDatabase>>;
let mailServer: Awaited<ReturnType<typeof startMailServer>>;

beforeAll(async () => {
  database = await openTestDatabase();
  mailServer = await startMailServer();
});
afterAll(async () => {
  await database.close();
  await mailServer.stop();
});

const visitor = (now = NOW) => callerAt(database.db, now).visits;
const nextEmail = () => `${crypto.randomUUID()}@plinth.example`;

const kept = new Set<string>();

/** Keeps every promise about visits, as the worker would; what was kept before is not kept again. */
async function lettersTo(email: string, now = NOW): Promise<ReceivedMail["mail"][]> {
  const way = { mailer: smtpMailer({ url: mailServer.url, from: "Plinth <no-reply@plinth.example>" }), origin: ORIGIN };
  const promised = await database.db
    .select({ id: outbox.id })
    .from(outbox)
    .where(sql`${outbox.kind} like 'Visit%'`)
    .orderBy(asc(outbox.createdAt), asc(outbox.id));
  for (const { id } of promised) {
    if (!kept.has(id)) await deliverMessage(contextAt(database.db, now), id, way);
    kept.add(id);
  }
  return mailServer.received.filter(({ envelopeTo }) => envelopeTo.includes(email)).map(({ mail }) => mail);
}

/** The calendar part as another program reads it. */
function eventOf(mail: ReceivedMail["mail"] | undefined) {
  const part = mail?.attachments.find(({ mimeType }) => mimeType === "text/calendar");
  if (!part) throw new Error("The letter has no calendar part.");
  const text = typeof part.content === "string" ? part.content : new TextDecoder().decode(part.content);
  return { ...parsed(text), mimeMethod: part.method };
}
function parsed(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const [component] = calendar.getAllSubcomponents("vevent");
  if (!component) throw new Error("The calendar holds no event.");
  const event = new ICAL.Event(component);
  return {
    method: calendar.getFirstPropertyValue("method"),
    count: calendar.getAllSubcomponents("vevent").length,
    uid: event.uid,
    sequence: event.sequence,
    starts: event.startDate.toJSDate().toISOString(),
    ends: event.endDate.toJSDate().toISOString(),
    status: component.getFirstPropertyValue("status"),
    organizer: component.getFirstPropertyValue("organizer"),
    attendee: String(component.getFirstPropertyValue("attendee")).replace("MAILTO:", "mailto:"),
    location: event.location,
    alarms: component.getAllSubcomponents("valarm").length,
    text,
  };
}

async function booked(policy = {}) {
  const { agent, homes } = await insertShownHomes(database.db, [HERE], policy);
  const email = nextEmail();
  const result = await visitor().book(bookingOf(homes[0]!.id, { contact: { name: "Asha Rao", phone: "", email } }));
  if (result.outcome !== "booked") throw new Error("not booked");
  return { agent, listingId: homes[0]!.id, email, link: { visitId: result.visitId, manageToken: result.manageToken } };
}

describe("letters about a visit", () => {
  test("the booking is an invitation; a move updates it; a cancellation takes it back", async () => {
    const { email, link } = await booked();
    const [first] = await lettersTo(email);
    const invitation = eventOf(first);
    expect(first?.subject).toBe("Confirmed: Thu 3 Jan 2030, 10:00 (Asia/Kolkata)");
    expect(invitation).toMatchObject({
      method: "REQUEST",
      mimeMethod: "REQUEST",
      sequence: 0,
      status: "CONFIRMED",
      starts: TOMORROWS_FIRST_SLOT,
      ends: slotAt(30),
      organizer: "mailto:no-reply@plinth.example",
      attendee: `mailto:${email}`,
      location: "12 Secret Street, Indiranagar, Bengaluru",
      alarms: 1,
    });

    await visitor().rescheduleByLink({ ...link, startsAt: slotAt(60) });
    const moved = eventOf((await lettersTo(email))[1]);
    expect(moved).toMatchObject({ method: "REQUEST", uid: invitation.uid, sequence: 1, starts: slotAt(60) });

    await visitor().cancelByLink({ ...link, reason: "Plans changed" });
    const [, , last] = await lettersTo(email);
    expect(eventOf(last)).toMatchObject({
      method: "CANCEL",
      mimeMethod: "CANCEL",
      uid: invitation.uid,
      sequence: 2,
      status: "CANCELLED",
    });
    expect(last?.text).toContain("Plans changed");
    expect(await lettersTo(email)).toHaveLength(3);
  });

  test("the link of a letter opens the visit without the link of the page, until the day after", async () => {
    const { email, link } = await booked();
    const [letter] = await lettersTo(email);
    const manageToken = /\/visit\/[\w-]+\?key=([\w-]+)/.exec(letter?.text ?? "")?.[1] ?? "";
    expect(manageToken).not.toBe(link.manageToken);
    expect(await visitor().byLink({ visitId: link.visitId, manageToken })).toMatchObject({ status: "Confirmed" });
    const other = await booked();
    await expect(visitor().byLink({ visitId: other.link.visitId, manageToken })).rejects.toThrow("visit.notFound");
    const late = visitor(new Date(Date.parse(slotAt(26 * 60))));
    await expect(late.byLink({ visitId: link.visitId, manageToken })).rejects.toThrow("visit.notFound");
  });

  test("a request is tentative for both until the host answers; a denial says why", async () => {
    const { agent, email, link } = await booked({ confirmation: "ByHost" });
    expect(eventOf((await lettersTo(email))[0])).toMatchObject({ status: "TENTATIVE", method: "REQUEST" });
    const host = callerAt(database.db, NOW, actorOf(agent)).visits;
    await host.decide({ visitId: link.visitId, decision: "Deny", reason: "The owner is away" });
    const [, denial] = await lettersTo(email);
    expect(denial?.text).toContain("The owner is away");
    expect(eventOf(denial)).toMatchObject({ method: "CANCEL", sequence: 1 });
  });

  test("a request nobody answers ends with a letter", async () => {
    const { email } = await booked({ confirmation: "ByHost", confirmWithinHours: 1 });
    await lettersTo(email);
    await expireVisits(contextAt(database.db, new Date(NOW.getTime() + 3_600_001)));
    expect((await lettersTo(email))[1]?.subject).toContain("Not confirmed");
  });

  test("a letter about a time that was superseded before it left is not sent", async () => {
    const { email, link } = await booked();
    await visitor().rescheduleByLink({ ...link, startsAt: slotAt(60) });
    const letters = await lettersTo(email);
    expect(letters.map(({ subject }) => subject)).toEqual(["Moved to Thu 3 Jan 2030, 11:00 (Asia/Kolkata)"]);
  });
});

describe("reminders", () => {
  const before = (minutes: number) => new Date(Date.parse(TOMORROWS_FIRST_SLOT) - minutes * 60_000);
  const remind = (now: Date) => remindVisitors(contextAt(database.db, now));
  /** Booked days ahead, so that the day before is still to come. */
  async function bookedEarly() {
    const visit = await booked();
    await database.db.execute(sql`update visits set created_at = '2029-12-20' where id = ${visit.link.visitId}`);
    await setPolicy(database.db, visit.listingId, { accessNotes: "Gate code 42", asksAttendance: false });
    await lettersTo(visit.email);
    return visit;
  }

  test("come a day and two hours before, once each, with how to get in", async () => {
    const { email } = await bookedEarly();
    for (const minutes of [24 * 60 + 1, 24 * 60, 23 * 60, 121, 120, 30]) await remind(before(minutes));
    const reminders = (await lettersTo(email, before(100))).slice(1);
    expect(reminders.map(({ subject }) => subject)).toEqual([
      "Your visit: Thu 3 Jan 2030, 10:00 (Asia/Kolkata)",
      "Your visit: Thu 3 Jan 2030, 10:00 (Asia/Kolkata)",
    ]);
    expect(reminders[0]?.text).toContain("Gate code 42");
  });

  test("never of a superseded time, and anew of the new one", async () => {
    const { email, link } = await bookedEarly();
    await remind(before(24 * 60));
    await visitor().rescheduleByLink({ ...link, startsAt: slotAt(240) });
    await remind(before(120));
    await remind(before(0));
    const subjects = (await lettersTo(email, before(60))).slice(1).map(({ subject }) => subject);
    expect(subjects).toEqual([
      "Moved to Thu 3 Jan 2030, 14:00 (Asia/Kolkata)",
      "Your visit: Thu 3 Jan 2030, 14:00 (Asia/Kolkata)",
    ]);
  });

  test("not of a visit that was cancelled or has begun before the letter leaves", async () => {
    const { email, link } = await bookedEarly();
    await remind(before(120));
    await visitor().cancelByLink({ ...link, reason: "Ill" });
    const letters = await lettersTo(email, before(-1));
    expect(letters.slice(1).map(({ subject }) => subject)).toEqual(["Cancelled: Thu 3 Jan 2030, 10:00 (Asia/Kolkata)"]);
  });
});

describe("whether the visitor comes", () => {
  const before = (minutes: number) => new Date(Date.parse(TOMORROWS_FIRST_SLOT) - minutes * 60_000);
  const watch = async (now: Date) => {
    await releaseUnanswered(contextAt(database.db, now));
    await remindVisitors(contextAt(database.db, now));
  };
  async function askedTwice(policy = {}) {
    const visit = await booked(policy);
    await database.db.execute(sql`update visits set created_at = '2029-12-20' where id = ${visit.link.visitId}`);
    await lettersTo(visit.email);
    for (const minutes of [24 * 60, 15 * 60]) {
      await watch(before(minutes));
      await lettersTo(visit.email, before(minutes - 1));
    }
    return visit;
  }

  test("is asked twice; without an answer the time is given to the next, and both sides are told", async () => {
    const { email, link, listingId } = await askedTwice();
    const asked = (await lettersTo(email, before(800))).slice(1);
    expect(asked.map(({ subject }) => subject)).toEqual(
      Array(2).fill("Will you come? Thu 3 Jan 2030, 10:00 (Asia/Kolkata)"),
    );
    expect(asked[0]?.text).toContain("Thu 3 Jan 2030, 07:00");
    await watch(before(3 * 60 + 1));
    expect(await visitor(before(3 * 60 + 1)).byLink(link)).toMatchObject({ status: "Confirmed", attendance: "Asked" });
    await watch(before(3 * 60));
    expect(await visitor().byLink(link)).toMatchObject({ status: "Cancelled", cancelledBy: "Platform" });
    expect((await lettersTo(email, before(170))).at(-1)?.text).toContain("heard nothing");
    expect(await visitor(before(150)).book(bookingOf(listingId))).toMatchObject({ outcome: "booked" });
  });

  test("once said, is kept: no second letter, no release; a new time is asked for anew", async () => {
    const { email, link } = await booked();
    await database.db.execute(sql`update visits set created_at = '2029-12-20' where id = ${link.visitId}`);
    await lettersTo(email);
    await watch(before(24 * 60));
    await lettersTo(email, before(24 * 60 - 1));
    const atHome = visitor(before(20 * 60));
    expect(await atHome.byLink(link)).toMatchObject({ answerBy: before(3 * 60).toISOString() });
    expect(await atHome.confirmAttendance(link)).toMatchObject({ attendance: "Confirmed" });
    expect(await atHome.confirmAttendance(link)).toMatchObject({ attendance: "Confirmed" });
    for (const minutes of [15 * 60, 3 * 60]) await watch(before(minutes));
    expect(await atHome.byLink(link)).toMatchObject({ status: "Confirmed", answerBy: null });
    expect(await lettersTo(email, before(170))).toHaveLength(2);
    const moved = visitor(before(30 * 60));
    await moved.rescheduleByLink({ ...link, startsAt: slotAt(60) });
    expect(await moved.byLink(link)).toMatchObject({ attendance: "NotAsked" });
  });

  test("is not asked where the host asks nobody, nor taken for a no when the letters never left", async () => {
    const unasked = await askedTwice({ asksAttendance: false });
    expect((await lettersTo(unasked.email)).map(({ subject }) => subject)[1]).toContain("Your visit:");
    const unheard = await booked();
    await database.db.execute(sql`update visits set created_at = '2029-12-20' where id = ${unheard.link.visitId}`);
    for (const minutes of [24 * 60, 15 * 60, 3 * 60]) await watch(before(minutes));
    for (const { link } of [unasked, unheard])
      expect(await visitor().byLink(link)).toMatchObject({ status: "Confirmed" });
  });

  test("cannot be said of a visit that is over, nor by a wrong link", async () => {
    const { link } = await booked();
    const wrong = { ...link, manageToken: "x".repeat(32) };
    await expect(visitor().confirmAttendance(wrong)).rejects.toThrow("visit.notFound");
    await visitor().cancelByLink({ ...link, reason: "Ill" });
    await expect(visitor().confirmAttendance(link)).rejects.toThrow("visit.notAhead");
  });
});

describe("waiting for a seat", () => {
  test("who waits is told once when enough seats become free, and can book them", async () => {
    const { listingId, link } = await booked({ capacity: 2 });
    const [pair, single] = [nextEmail(), nextEmail()];
    await visitor().book(bookingOf(listingId));
    const wait = (email: string, partySize: number) =>
      visitor().waitForSeat({ listingId, startsAt: TOMORROWS_FIRST_SLOT, partySize, email });
    await wait(pair, 2);
    await wait(single, 1);
    await wait(single.toUpperCase(), 1);
    await visitor().cancelByLink({ ...link, reason: "Ill" });
    const [letter, ...more] = await lettersTo(single);
    expect([letter?.subject, more]).toEqual(["Seats are free: Thu 3 Jan 2030, 10:00 (Asia/Kolkata)", []]);
    expect(await lettersTo(pair)).toEqual([]);
    expect(await visitor().book(bookingOf(listingId))).toMatchObject({ outcome: "booked" });
  });

  test("a visit with seats, an exclusive one and one that has begun cannot be waited for", async () => {
    const shared = await booked({ capacity: 2 });
    const exclusive = await booked();
    const wait = (listingId: string, now = NOW) =>
      visitor(now).waitForSeat({ listingId, startsAt: TOMORROWS_FIRST_SLOT, partySize: 1, email: nextEmail() });
    await expect(wait(shared.listingId)).rejects.toThrow("visit.notFull");
    await expect(wait(exclusive.listingId)).rejects.toThrow("visit.notFull");
    await visitor().book(bookingOf(shared.listingId));
    expect((await visitor().openSlots({ listingId: shared.listingId, fromDate: "2030-01-03", days: 1 })).full).toEqual([
      { startsAt: TOMORROWS_FIRST_SLOT, localDate: "2030-01-03", localTime: "10:00" },
    ]);
    await expect(wait(shared.listingId, new Date(Date.parse(slotAt(1))))).rejects.toThrow("visit.notFull");
  });
});

describe("when the rules of clocks change", () => {
  const clockAfter = (days: number) => keepPromisedTimes(contextAt(database.db), `2031${"abc"[days]}`);

  test("the promised wall clock stays, the instant moves, and new invitations go out once", async () => {
    const { email, link } = await booked();
    await lettersTo(email);
    // As if the old rules had put 10:30 where 10:00 is by those of today.
    await database.db.execute(sql`update visits set local_start = '2030-01-03T10:30' where id = ${link.visitId}`);
    await clockAfter(0);
    await clockAfter(0);
    const [, moved, ...more] = await lettersTo(email);
    expect(more).toEqual([]);
    expect(eventOf(moved)).toMatchObject({ method: "REQUEST", sequence: 1, starts: slotAt(30), ends: slotAt(60) });
  });

  test("a promise that lies where it was is left alone", async () => {
    const { email } = await booked();
    await lettersTo(email);
    await clockAfter(1);
    expect(await lettersTo(email)).toHaveLength(1);
  });

  test("nobody is moved onto somebody else", async () => {
    const { listingId, link } = await booked();
    await visitor().book(bookingOf(listingId, { startsAt: slotAt(60) }));
    await database.db.execute(sql`update visits set local_start = '2030-01-03T11:00' where id = ${link.visitId}`);
    await clockAfter(2);
    expect(await visitor().byLink(link)).toMatchObject({ startsAt: TOMORROWS_FIRST_SLOT });
    const [audit] = await database.db.execute(sql`select action from audit_events where entity_id = ${link.visitId}`);
    expect(audit).toEqual({ action: "visit.clockCollision" });
  });
});

describe("calendar files", () => {
  test("the holder of the link gets the visit as a file; a wrong link gets nothing", async () => {
    const { link } = await booked();
    const file = parsed(await readVisitCalendar(contextAt(database.db), link, ORIGIN));
    expect(file).toMatchObject({ starts: TOMORROWS_FIRST_SLOT, status: "CONFIRMED", count: 1 });
    for (const line of file.text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const wrong = readVisitCalendar(contextAt(database.db), { ...link, manageToken: "x".repeat(32) }, ORIGIN);
    await expect(wrong).rejects.toThrow("visit.notFound");
  });

  test("an agent's address shows own visits until it is renewed or stopped", async () => {
    const { agent, link } = await booked();
    const host = callerAt(database.db, NOW, actorOf(agent)).visits;
    const secretOf = ({ path }: { path: string }) => path.split("/").at(-1) ?? "";
    const read = (secret: string) => readCalendarFeed(contextAt(database.db), secret, ORIGIN);
    const first = secretOf(await host.renewCalendarFeed());
    expect(parsed(await read(first))).toMatchObject({ count: 1, sequence: 0, starts: TOMORROWS_FIRST_SLOT });
    await callerAt(database.db).visits.rescheduleByLink({ ...link, startsAt: slotAt(60) });
    expect(parsed(await read(first))).toMatchObject({ count: 1, sequence: 1, starts: slotAt(60) });
    const second = secretOf(await host.renewCalendarFeed());
    await expect(read(first)).rejects.toThrow("calendar.notFound");
    await host.revokeCalendarFeed();
    await expect(read(second)).rejects.toThrow("calendar.notFound");
  });
});
