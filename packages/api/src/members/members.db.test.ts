import { hasEmail, nameOf } from "@repo/db/account-columns";
import { memberships } from "@repo/db/schema/agencies";
import { users } from "@repo/db/schema/identity";
import { outbox } from "@repo/db/schema/messages";
import { auditEvents } from "@repo/db/schema/moderation";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { INVITATION_DAYS } from "@repo/domain/agencies/member.schema";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { loadActor } from "#identity/load-actor";
import { signIn } from "#identity/sign-in";
import { composeMails } from "#messages/compose-mails";
import { insertAccount } from "../../testing/insert-account";
import { callerAt, contextAt } from "../../testing/visit-world";
import { actorOf, callerFor, insertAgency, insertBuyer, insertMember, NOW, VISITOR } from "../../testing/world";

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let agencyId: string;
let manager: Awaited<ReturnType<typeof insertMember>>;
const PASSWORD = "a long enough phrase";

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  agencyId = await insertAgency(database.db, "Banyan Homes");
  manager = await insertMember(database.db, agencyId, { name: "Meera", role: "Manager" });
});

const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const desk = (now = NOW) => callerAt(database.db, now, actorOf(manager, "Manager")).members;
const anybody = (now = NOW) => callerAt(database.db, now, VISITOR).members;
const newAddress = () => `${crypto.randomUUID()}@plinth.example`;

async function registered(email = newAddress()) {
  await insertAccount(database.db, { email, password: PASSWORD });
  const signedIn = await signIn(database.db, { email, password: PASSWORD, network: null }, NOW);
  const actor = () => loadActor(database.db, signedIn!.sessionId, NOW);
  return { email, actor, members: async () => callerFor(database.db, await actor()).members };
}

/** The letters that were promised since the last time this was asked, as they would be written now. */
async function letters(now = NOW) {
  const promised = await database.db.delete(outbox).where(eq(outbox.kind, "MemberInvited")).returning();
  const letter = { ctx: contextAt(database.db, now), origin: "https://plinth.example" };
  return (await Promise.all(promised.map((message) => composeMails(letter, message)))).flat();
}

async function invite(email: string, role: "Agent" | "Manager" = "Agent"): Promise<string> {
  await letters();
  await desk().invite({ email, role });
  const [mail] = await letters();
  expect(mail!.recipient).toBe(email);
  return mail!.content.action!.url.split("/").at(-1)!;
}

describe("an invitation", () => {
  test("makes the account of somebody new, whose address counts as verified, once", async () => {
    const email = newAddress();
    const token = await invite(email, "Manager");
    expect(await anybody().invitationByLink({ token })).toEqual({
      agencyName: "Banyan Homes",
      role: "Manager",
      email,
      step: "NewAccount",
    });
    const answers = await Promise.allSettled(
      [1, 2, 3, 4].map(() => anybody().joinAsNew({ token, name: "Asha Rao", password: PASSWORD })),
    );
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const entered = await signIn(database.db, { email, password: PASSWORD, network: null }, NOW);
    expect(await loadActor(database.db, entered!.sessionId, NOW)).toMatchObject({
      memberships: [{ agencyId, role: "Manager" }],
    });
    const [user] = await database.db.select().from(users).where(hasEmail(email));
    expect(user!.emailVerifiedAt).toEqual(NOW);
    await expect(anybody().invitationByLink({ token })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await desk().list()).invitations).toEqual([]);
    const joined = await database.db
      .select()
      .from(auditEvents)
      .where(and(eq(auditEvents.agencyId, agencyId), eq(auditEvents.action, "member.join")));
    expect(joined).toHaveLength(1);
  });

  test("finishes an account that was registered and never confirmed, with what its owner chooses now", async () => {
    const email = newAddress();
    const visitor = callerFor(database.db, VISITOR).identity;
    await visitor.register({ name: "Somebody else", email, password: "what a stranger may have chosen" });
    const token = await invite(email);
    expect(await anybody().invitationByLink({ token })).toMatchObject({ step: "NewAccount" });
    await anybody().joinAsNew({ token, name: "Asha Rao", password: PASSWORD });
    const entered = await signIn(database.db, { email, password: PASSWORD, network: null }, NOW);
    expect(await loadActor(database.db, entered!.sessionId, NOW)).toMatchObject({ memberships: [{ agencyId }] });
    const [user] = await database.db
      .select({ name: nameOf(users), at: users.emailVerifiedAt })
      .from(users)
      .where(hasEmail(email));
    expect(user).toEqual({ name: "Asha Rao", at: NOW });
  });

  test("is joined by whoever has an account with its address, once signed in, and by nobody else", async () => {
    const { email, members } = await registered();
    const token = await invite(email.toUpperCase());
    expect(await anybody().invitationByLink({ token })).toMatchObject({ step: "SignIn" });
    await expect(anybody().joinAsNew({ token, name: "Thief", password: PASSWORD })).rejects.toMatchObject({
      cause: { reason: "invitation.hasAccount" },
    });
    const stranger = callerFor(database.db, await insertBuyer(database.db)).members;
    expect(await stranger.invitationByLink({ token })).toMatchObject({ step: "OtherAccount" });
    await expect(stranger.join({ token })).rejects.toMatchObject({ cause: { reason: "invitation.otherAddress" } });
    // None of that used it up.
    expect(await (await members()).invitationByLink({ token })).toMatchObject({ step: "Join" });
    await (await members()).join({ token });
    expect((await (await members()).join({ token }).catch((error: unknown) => error)) as object).toMatchObject({
      code: "NOT_FOUND",
    });
    expect((await desk().list()).members.map((member) => member.email)).toContain(email);
  });

  test("looks the same to the manager whether or not the address has an account", async () => {
    const { email: known } = await registered();
    const views = [];
    for (const email of [known, newAddress()]) {
      await letters();
      const { invitations } = await desk().invite({ email, role: "Agent" });
      views.push({ ...invitations[0], invitationId: "", email: "", letters: (await letters()).length });
    }
    expect(views[0]).toEqual(views[1]);
  });

  test("is over after its days, when it was taken back, and when another was sent", async () => {
    const email = newAddress();
    const expired = await invite(email);
    await expect(anybody(later(INVITATION_DAYS)).invitationByLink({ token: expired })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    // The control.
    expect(await anybody(later(INVITATION_DAYS - 1)).invitationByLink({ token: expired })).toMatchObject({ email });
    const second = await invite(email);
    await expect(anybody().invitationByLink({ token: expired })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const { invitations } = await desk().list();
    expect(invitations).toHaveLength(1);
    await desk().revokeInvitation({ invitationId: invitations[0]!.invitationId });
    await expect(anybody().joinAsNew({ token: second, name: "Asha Rao", password: PASSWORD })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await database.db.$count(users, hasEmail(email))).toBe(0);
  });

  test("is not sent to who works there already, nor by anybody but a manager, nor without end", async () => {
    const agent = await insertMember(database.db, agencyId);
    const { members } = await desk().list();
    const own = members.find(({ memberId }) => memberId === agent.memberId)!.email;
    await expect(desk().invite({ email: own, role: "Agent" })).rejects.toMatchObject({
      cause: { reason: "member.alreadyIn" },
    });
    const byAgent = callerFor(database.db, actorOf(agent)).members;
    await expect(byAgent.invite({ email: newAddress(), role: "Manager" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    for (let count = 0; count < 30; count++) await desk().invite({ email: newAddress(), role: "Agent" });
    await expect(desk().invite({ email: newAddress(), role: "Agent" })).rejects.toMatchObject({
      code: "TOO_MANY_REQUESTS",
    });
  });
});

describe("the role of a member", () => {
  test("counts from the next request on", async () => {
    const { email, actor, members } = await registered();
    const token = await invite(email);
    await (await members()).join({ token });
    await expect((await members()).list()).rejects.toMatchObject({ code: "NOT_FOUND" });
    const { memberId } = (await desk().list()).members.find((member) => member.email === email)!;
    await desk().changeRole({ memberId, role: "Manager" });
    expect(await actor()).toMatchObject({ memberships: [{ memberId, role: "Manager" }] });
    expect((await (await members()).list()).members).toHaveLength(2);
  });

  test("is kept by the last manager, also when two managers demote each other at once", async () => {
    await expect(desk().changeRole({ memberId: manager.memberId, role: "Agent" })).rejects.toMatchObject({
      cause: { reason: "member.lastManager" },
    });
    for (let round = 0; round < 8; round++) {
      const other = await insertMember(database.db, agencyId, { role: "Manager" });
      const theirs = callerFor(database.db, actorOf(other, "Manager")).members;
      await Promise.allSettled([
        desk().changeRole({ memberId: other.memberId, role: "Agent" }),
        theirs.changeRole({ memberId: manager.memberId, role: "Agent" }),
      ]);
      const managers = and(eq(memberships.agencyId, agencyId), eq(memberships.role, "Manager"));
      expect(await database.db.$count(memberships, managers)).toBe(1);
      await database.db.update(memberships).set({ role: "Agent" }).where(eq(memberships.agencyId, agencyId));
      await database.db.update(memberships).set({ role: "Manager" }).where(eq(memberships.id, manager.memberId));
    }
  });

  test("of another agency's member is nobody's to change", async () => {
    const elsewhere = await insertMember(database.db, await insertAgency(database.db, "Coral Homes"));
    await expect(desk().changeRole({ memberId: elsewhere.memberId, role: "Manager" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
