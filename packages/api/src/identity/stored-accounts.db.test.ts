import { outbox } from "@repo/db/schema/messages";
import { foundOnDisk } from "@repo/db/testing/found-on-disk";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { composeMails } from "#messages/compose-mails";
import { deliverMessage } from "#messages/deliver-message";
import { keepingMailer } from "#messages/keep-mail";
import { latestKeptMails } from "#messages/kept-mails.repository";
import { callerAt, contextAt } from "../../testing/visit-world";
import { insertAgency, insertHome, insertLocality, insertMember, NOW } from "../../testing/world";
import { signIn } from "./sign-in";
import { signInByLink } from "./sign-in-by-letter";

const PASSWORD = "a long enough phrase";

test("an account leaves neither name nor address in any file: not in sessions, codes, promises, letters, reports or the log", async () => {
  const { db, close } = await openTestDatabase();
  try {
    const mark = crypto.randomUUID().replaceAll("-", "").slice(0, 12);
    const [name, email] = [`Name${mark}`, `Mail${mark}@plinth.example`];
    const visitor = callerAt(db);
    const member = await insertMember(db, await insertAgency(db, "Banyan Homes"));
    const home = await insertHome(db, member, await insertLocality(db));
    await visitor.identity.register({ name, email, password: PASSWORD });
    const [registration] = await db.select().from(outbox);
    const [letter] = await composeMails({ ctx: contextAt(db), origin: "https://plinth.example" }, registration!);
    await signInByLink(db, letter!.content.action!.url.split("/").at(-1)!, NOW);
    const session = await signIn(db, { email: email.toLowerCase(), password: PASSWORD, network: "203.0.113.7" }, NOW);
    expect(session).toMatchObject({ name, email });
    await visitor.identity.askSignInCode({ email });
    await visitor.identity.askPasswordReset({ email });
    const report = { listingId: home.id, reason: "WrongFacts" as const, details: `Says said${mark}, no lift`, email };
    await visitor.moderation.report(report);
    const mailer = keepingMailer(db);
    for (const { id } of await db.select({ id: outbox.id }).from(outbox))
      await deliverMessage(contextAt(db), id, { mailer, origin: "https://plinth.example" });
    expect(await latestKeptMails(db, 10)).toHaveLength(3);

    const words = [name, email, email.toLowerCase(), `said${mark}`];
    // The control: what is not sealed is found, in tables and log alike.
    await db.execute(sql`comment on table users is ${sql.raw(`'plain${mark}'`)}`);
    expect(await foundOnDisk(db, [...words, `plain${mark}`])).toEqual([`plain${mark}`]);
  } finally {
    await close();
  }
});
