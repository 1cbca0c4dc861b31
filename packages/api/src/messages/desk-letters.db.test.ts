import { outbox } from "@repo/db/schema/messages";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { desc } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bookingOf, callerAt, contextAt, HERE, insertShownHomes } from "../../testing/visit-world";
import { insertModerator, NOW } from "../../testing/world";
import { deliverMessage } from "./deliver-message";
import type { Mail } from "./mail";

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** The letters of the newest promise. */
async function latestLetters(): Promise<Mail[]> {
  const [promise] = await database.db.select().from(outbox).orderBy(desc(outbox.createdAt), desc(outbox.id)).limit(1);
  const sent: Mail[] = [];
  const mailer = (mail: Mail) => Promise.resolve(void sent.push(mail));
  await deliverMessage(contextAt(database.db), promise!.id, { mailer, origin: "https://plinth.example" });
  return sent;
}

test("an agent is written to about a question, without the sender's number", async () => {
  const { homes } = await insertShownHomes(database.db, [HERE]);
  const { startsAt: _, ...enquiry } = bookingOf(homes[0]!.id);
  await callerAt(database.db).leads.enquire({ ...enquiry, message: "Is the price open to discussion?" });
  const [letter, ...more] = await latestLetters();
  expect(more).toEqual([]);
  expect(letter?.subject).toBe("Asha Rao asks about 3 BHK apartment in Indiranagar");
  expect(JSON.stringify(letter)).toContain("Is the price open to discussion?");
  expect(JSON.stringify(letter)).not.toContain(enquiry.contact.phone.slice(-8));
});

test("an agent is written to about a decision, with its reason", async () => {
  const { homes } = await insertShownHomes(database.db, [HERE]);
  const [home] = homes;
  const moderator = await insertModerator(database.db);
  await database.db.$client`update listings set moderation_state = 'Submitted' where id = ${home!.id}`;
  await callerAt(database.db, NOW, moderator).moderation.decide({
    listingId: home!.id,
    version: home!.version,
    outcome: "Rejected",
    rule: "Accuracy",
    reason: "The price is for another flat of the building.",
  });
  const [letter] = await latestLetters();
  expect(letter?.subject).toBe("Your listing was rejected: 3 BHK apartment in Indiranagar");
  expect(letter?.content.paragraphs).toContain("Reason: The price is for another flat of the building.");
});
