import { outbox } from "@repo/db/schema/messages";
import { visits } from "@repo/db/schema/visits";
import { blindIndex } from "@repo/db/sealing/blind-index";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { deliverMessage } from "#messages/deliver-message";
import { smtpMailer } from "#messages/smtp-mailer";
import { startMailServer } from "../../testing/mail-server";
import { bookingOf, bookVisitAt, callerAt, contextAt, HERE, insertShownHomes, slotAt } from "../../testing/visit-world";
import { NOW, VISITOR } from "../../testing/world";

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let mailServer: Awaited<ReturnType<typeof startMailServer>>;
let homeId: string;
let contact: { name: string; phone: string; email: string };

beforeAll(async () => {
  database = await openTestDatabase();
  mailServer = await startMailServer();
});
afterAll(async () => {
  await database.close();
  await mailServer.stop();
});
beforeEach(async () => {
  const { homes } = await insertShownHomes(database.db, [HERE]);
  homeId = homes[0]!.id;
  contact = { name: "Asha Rao", phone: "", email: `${crypto.randomUUID()}@plinth.example` };
});

/** Three visits ahead: the next one is asked to show a code. */
async function withThreeVisits() {
  for (const minutes of [60, 120, 180]) await bookVisitAt(database.db, homeId, { contact, startsAt: slotAt(minutes) });
}

const bookAt = (now: Date, changes: object = {}, deviceId = "phone-1") =>
  callerAt(database.db, now, VISITOR, deviceId).visits.book(bookingOf(homeId, { contact, ...changes }));
const objection = (reason: string, field = "code") => ({ cause: { reason, details: { field } } });
const minutesLater = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

/** Delivers what was promised; returns the codes in the letters, oldest first. */
async function codes(now = NOW): Promise<string[]> {
  const way = {
    mailer: smtpMailer({ url: mailServer.url, from: "no-reply@plinth.example" }),
    origin: "https://p.example",
  };
  const promised = await database.db.select().from(outbox).where(eq(outbox.kind, "VerificationCode"));
  for (const { id } of promised) await deliverMessage(contextAt(database.db, now), id, way);
  const letters = mailServer.received.filter(({ envelopeTo }) => envelopeTo.includes(contact.email));
  return letters.map(({ mail }) => /^\d{6}/.exec(mail.subject ?? "")?.[0] ?? "");
}
const countVisits = () => database.db.$count(visits, eq(visits.visitorKey, blindIndex("email", contact.email)));

describe("a code is asked for", () => {
  test("of who has three visits ahead; the right one books, and this browser is not asked again for a while", async () => {
    await withThreeVisits();
    await expect(bookAt(NOW)).rejects.toMatchObject(objection("code.required"));
    await expect(bookAt(NOW)).rejects.toMatchObject(objection("code.required"));
    expect(await countVisits()).toBe(3);
    const [code, ...more] = await codes();
    expect(more).toEqual([]);
    expect(await bookAt(NOW, { code })).toMatchObject({ outcome: "booked" });
    expect(await bookAt(minutesLater(29), { startsAt: slotAt(240) })).toMatchObject({ outcome: "booked" });
    const elsewhere = bookAt(minutesLater(29), { startsAt: slotAt(300) }, "phone-2");
    await expect(elsewhere).rejects.toMatchObject(objection("code.required"));
    await expect(bookAt(minutesLater(31), { startsAt: slotAt(300) })).rejects.toMatchObject(objection("code.required"));
  });

  test("of who did not turn up", async () => {
    const { visitId } = await bookVisitAt(database.db, homeId, { contact });
    expect(await bookAt(NOW, { startsAt: slotAt(60) })).toMatchObject({ outcome: "booked" });
    await database.db.update(visits).set({ status: "VisitorNoShow" }).where(eq(visits.id, visitId));
    await expect(bookAt(NOW, { startsAt: slotAt(120) })).rejects.toMatchObject(objection("code.required"));
  });

  test("only with an address that it can be sent to", async () => {
    const phone = "+919845012345";
    for (const minutes of [60, 120, 180])
      await bookVisitAt(database.db, homeId, { contact: { ...contact, phone, email: "" }, startsAt: slotAt(minutes) });
    const asked = bookAt(NOW, { contact: { ...contact, phone, email: "" } });
    await expect(asked).rejects.toMatchObject(objection("code.needsEmail", "contact.email"));
  });

  test("but not for a time that is taken", async () => {
    await withThreeVisits();
    await bookVisitAt(database.db, homeId);
    expect(await bookAt(NOW)).toEqual({ outcome: "slotTaken" });
    expect(await codes()).toEqual([]);
  });
});

describe("a code is worth nothing", () => {
  test("after five guesses, even many at once", async () => {
    await withThreeVisits();
    await expect(bookAt(NOW)).rejects.toMatchObject(objection("code.required"));
    const [code = ""] = await codes();
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, "0");
    const guesses = await Promise.allSettled(Array.from({ length: 20 }, () => bookAt(NOW, { code: wrong })));
    const reasons = guesses.map((guess) => guess.status === "rejected" && guess.reason.cause.reason);
    expect(reasons.filter((reason) => reason === "code.wrong")).toHaveLength(5);
    expect(reasons.filter((reason) => reason === "code.spent")).toHaveLength(15);
    await expect(bookAt(NOW, { code })).rejects.toMatchObject(objection("code.spent"));
    expect(await countVisits()).toBe(3);
  });

  test("when ten minutes are over, and when it was used", async () => {
    await withThreeVisits();
    await expect(bookAt(NOW)).rejects.toMatchObject(objection("code.required"));
    const [code] = await codes();
    await expect(bookAt(minutesLater(11), { code })).rejects.toMatchObject(objection("code.spent"));
    expect(await bookAt(minutesLater(9), { code })).toMatchObject({ outcome: "booked" });
    const again = bookAt(minutesLater(9), { code, startsAt: slotAt(240) }, "phone-2");
    await expect(again).rejects.toMatchObject(objection("code.spent"));
  });

  test("and no address gets more than five in an hour", async () => {
    await withThreeVisits();
    for (let round = 0; round < 5; round++)
      await expect(bookAt(minutesLater(round * 11))).rejects.toMatchObject(objection("code.required"));
    await expect(bookAt(minutesLater(55))).rejects.toMatchObject({ cause: { reason: "code.tooMany" } });
  });
});
