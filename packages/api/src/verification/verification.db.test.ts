import { outbox } from "@repo/db/schema/messages";
import { auditEvents } from "@repo/db/schema/moderation";
import { verificationDecisions, verificationFacets, verificationPapers } from "@repo/db/schema/verification";
import { withinScope } from "@repo/db/tenant-scope";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { type Actor, agenciesOf } from "@repo/domain/access/actor";
import type { DomainError } from "@repo/domain/domain-error";
import { MOST_PAPER_BYTES, MOST_PAPERS } from "@repo/domain/verification/verification-paper";
import { and, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { composeMails } from "#messages/compose-mails";
import { hostilePictures, noise } from "../../testing/upload-corpus";
import { callerAt, contextAt } from "../../testing/visit-world";
import {
  actorOf,
  insertAgency,
  insertHome,
  insertLocality,
  insertMember,
  insertModerator,
  NOW,
  VISITOR,
} from "../../testing/world";
import { handInPaper } from "./hand-in-paper";
import { openPaper } from "./open-paper";
import { endFacets, remindOfFacets } from "./watch-facets";

const DAY_MS = 86_400_000;
const PDF = Buffer.from("%PDF-1.7 the certificate of Banyan Homes %%EOF");
/** What becomes of a picture that is no photo, where it is not kept. */
const PAPER_FATES: Record<string, string> = { TooManyPixels: "paper.tooManyPixels", Unreadable: "paper.unreadable" };
const HOLDS_A_PROGRAM = new Set(["jpeg-then-html.jpg", "jpeg-with-html-comment.jpg", "png-then-php.png"]);
const REASON = "The number on the paper is another one.";
const RERA = { claim: "AgentRegistration", market: "IN", region: "Maharashtra" } as const;

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let place: Awaited<ReturnType<typeof insertLocality>>;
let moderator: Actor;
let second: Actor;
let manager: Actor;
let agent: Actor;
let agentRow: Awaited<ReturnType<typeof insertMember>>;
let numbers = 10_000;

beforeAll(async () => {
  database = await openTestDatabase();
  place = await insertLocality(database.db);
  [moderator, second] = [await insertModerator(database.db), await insertModerator(database.db)];
});
afterAll(() => database.close());
beforeEach(async () => {
  const agencyId = await insertAgency(database.db, "Banyan Homes");
  manager = actorOf(await insertMember(database.db, agencyId, { name: "Meera", role: "Manager" }), "Manager");
  agentRow = await insertMember(database.db, agencyId, { name: "Ravi" });
  agent = actorOf(agentRow);
});

const later = (ms: number) => new Date(NOW.getTime() + ms);
const desk = (actor: Actor, now = NOW) => callerAt(database.db, now, actor).verification;
const nextNumber = () => `A518000${numbers++}`;
const asOf = <T>(actor: Actor, work: () => Promise<T>) => withinScope(agenciesOf(actor), work);
const handIn = (actor: Actor, requestId: string, bytes: Uint8Array = PDF) =>
  asOf(actor, () => handInPaper(contextAt(database.db, NOW, actor), { requestId, fileName: "rera.pdf", bytes }));
const read = (actor: Actor, paperId: string, now = NOW) =>
  withinScope("everyAgency", () => openPaper(contextAt(database.db, now, actor), paperId));

async function start(actor: Actor, subject: "Agency" | "Agent", stated = nextNumber()) {
  const { requests } = await desk(actor).start({ ...RERA, subject, stated });
  return requests[0]!.requestId;
}

async function submitted(actor: Actor, subject: "Agency" | "Agent", stated?: string) {
  const requestId = await start(actor, subject, stated);
  const paperId = await handIn(actor, requestId);
  await desk(actor).submit({ requestId });
  return { requestId, paperId };
}

const versionOf = async (requestId: string) => (await desk(moderator).caseOf({ requestId })).version;

async function granted(actor: Actor, subject: "Agency" | "Agent", validUntil = "2030-06-30") {
  const asked = await submitted(actor, subject);
  await desk(moderator).hold({ requestId: asked.requestId });
  const version = await versionOf(asked.requestId);
  await desk(moderator).grant({ requestId: asked.requestId, version, method: "RegistryChecked", validUntil });
  return asked;
}

async function refused(actor: Actor) {
  const asked = await submitted(actor, "Agency");
  await desk(moderator).hold({ requestId: asked.requestId });
  const version = await versionOf(asked.requestId);
  await desk(moderator).refuse({ requestId: asked.requestId, version, rule: "NotMatching", reason: REASON });
  return asked;
}

async function lettersAbout(key: string, id: string) {
  const promised = await database.db.select().from(outbox).where(sql`${outbox.subject}->>${key} = ${id}`);
  const ctx = { ctx: contextAt(database.db), origin: "https://plinth.example" };
  const mails = await Promise.all(
    promised.map((message) => withinScope("everyAgency", () => composeMails(ctx, message))),
  );
  return mails.flat();
}

const trailOf = async (requestId: string) =>
  (
    await database.db
      .select({ action: auditEvents.action })
      .from(auditEvents)
      .where(and(eq(auditEvents.entity, "verification"), eq(auditEvents.entityId, requestId)))
      .orderBy(auditEvents.id)
  ).map(({ action }) => action);

test("what a manager hands in and a moderator grants, buyers read beside the agency's homes", async () => {
  const home = await insertHome(database.db, agentRow, place);
  const { requestId, paperId } = await submitted(manager, "Agency");
  const waiting = await desk(moderator).queue({ shown: "Waiting" });
  expect(waiting.find((one) => one.requestId === requestId)).toMatchObject({
    agencyName: "Banyan Homes",
    heldBy: null,
  });
  expect(await desk(moderator).hold({ requestId })).toEqual({ isMine: true });
  expect(Buffer.from((await read(moderator, paperId)).bytes)).toEqual(PDF);
  const seen = await desk(moderator).caseOf({ requestId });
  expect(seen).toMatchObject({ state: "InReview", isMine: true, findings: [] });
  await desk(moderator).grant({
    requestId,
    version: seen.version,
    method: "RegistryChecked",
    validUntil: "2030-06-30",
  });
  const facets = await callerAt(database.db, NOW, VISITOR).listings.facets({ listingId: home.id });
  expect(facets).toEqual([
    {
      ...RERA,
      subject: "Agency",
      publicNumber: seen.stated,
      method: "RegistryChecked",
      verifiedAt: NOW.toISOString(),
      validUntil: "2030-06-30",
    },
  ]);
  expect(await trailOf(requestId)).toEqual([
    "verification.start",
    "verification.handInPaper",
    "verification.submit",
    "verification.openPaper",
    "verification.grant",
  ]);
  expect((await lettersAbout("requestId", requestId)).map(({ subject }) => subject)).toEqual([
    "RERA agent registration is verified",
  ]);
});

test("what is shown of a tax number is that it was checked, not the number", async () => {
  const home = await insertHome(database.db, agentRow, place);
  const tax = {
    claim: "TaxRegistration",
    market: "IN",
    region: "",
    subject: "Agency",
    stated: "27AAPFU0939F1ZV",
  } as const;
  const { requests } = await desk(manager).start(tax);
  const { requestId } = requests[0]!;
  await handIn(manager, requestId);
  await desk(manager).submit({ requestId });
  await desk(moderator).hold({ requestId });
  const version = await versionOf(requestId);
  await desk(moderator).grant({ requestId, version, method: "DocumentSeen", validUntil: "2030-06-30" });
  const facets = await callerAt(database.db, NOW, VISITOR).listings.facets({ listingId: home.id });
  expect(facets).toMatchObject([{ claim: "TaxRegistration", publicNumber: null }]);
});

describe("a paper", () => {
  test("is read by its owner and the moderator who holds the case; each reading is written down", async () => {
    const { requestId, paperId } = await submitted(agent, "Agent");
    await expect(read(agent, paperId)).resolves.toMatchObject({ kind: "pdf" });
    const elsewhere = await insertMember(database.db, await insertAgency(database.db, "Coral Homes"), {
      role: "Manager",
    });
    // A manager reads the agency's papers, not those of a person.
    for (const stranger of [manager, actorOf(elsewhere, "Manager"), VISITOR])
      await expect(read(stranger, paperId)).rejects.toMatchObject({ code: "notFound" });
    await expect(read(moderator, paperId)).rejects.toMatchObject({ reason: "verification.notHeld" });
    await desk(moderator).hold({ requestId });
    await expect(read(moderator, paperId)).resolves.toMatchObject({ kind: "pdf" });
    await expect(read(second, paperId)).rejects.toMatchObject({ reason: "verification.notHeld" });
    await expect(read(moderator, paperId, later(31 * 60_000))).rejects.toMatchObject({
      reason: "verification.notHeld",
    });
    expect((await trailOf(requestId)).filter((action) => action === "verification.openPaper")).toHaveLength(2);
  });

  test("is not read by who sees the platform as its owner, nor by a moderator of its agency", async () => {
    const { paperId } = await submitted(agent, "Agent");
    const acted = { ...agent, actedBy: { userId: crypto.randomUUID(), until: later(1).toISOString() } } as Actor;
    await expect(read(acted, paperId)).rejects.toMatchObject({ reason: "impersonation.readOnly" });
    const inside = { ...manager, platformRole: "Moderator" } as Actor;
    await expect(read(inside, paperId)).rejects.toMatchObject({ code: "notFound" });
  });

  test("lies encrypted in the database, and opens in no other row", async () => {
    const { paperId } = await submitted(manager, "Agency");
    const [stored] = await database.db.select().from(verificationPapers).where(eq(verificationPapers.id, paperId));
    expect(Buffer.from(stored!.encrypted).includes("certificate")).toBe(false);
    const other = await submitted(agent, "Agent");
    await database.db
      .update(verificationPapers)
      .set({ encrypted: stored!.encrypted })
      .where(eq(verificationPapers.id, other.paperId));
    await expect(read(agent, other.paperId)).rejects.toThrow("unable to authenticate");
  });

  test.each([
    ["nothing", Buffer.alloc(0), "upload.empty"],
    ["a page", Buffer.from("<html><script>alert(1)</script></html>"), "paper.unknownKind"],
    ["a PDF behind something else", Buffer.from("GIF89a %PDF-1.7 %%EOF"), "paper.unknownKind"],
    ["half a PDF", Buffer.from("%PDF-1.7 half of it"), "paper.unknownKind"],
    ["HEIC", Buffer.from("\0\0\0\u0018ftypheic"), "upload.heic"],
    ["too much", Buffer.concat([PDF, Buffer.alloc(MOST_PAPER_BYTES)]), "paper.tooLarge"],
  ])("is refused when it is %s, whatever its name", async (_name, bytes, reason) => {
    const requestId = await start(manager, "Agency");
    await expect(handIn(manager, requestId, bytes)).rejects.toMatchObject({ reason });
  });

  test("that is a picture is read to its end, and is a picture and nothing else, or is refused with the reason", async () => {
    const requestId = await start(manager, "Agency");
    const fates = new Set<string>();
    for (const { name, bytes, fate } of await hostilePictures()) {
      const answer = await handIn(manager, requestId, bytes).catch(({ reason }: DomainError) => reason);
      const expected = HOLDS_A_PROGRAM.has(name) ? "paper.notOnlyPicture" : PAPER_FATES[fate];
      fates.add(expected ?? "kept");
      if (expected) {
        expect(answer, name).toBe(expected);
        continue;
      }
      expect(Buffer.from((await read(manager, answer)).bytes).equals(bytes), name).toBe(true);
      await desk(manager).removePaper({ paperId: answer });
    }
    expect([...fates].toSorted()).toEqual(["kept", ...Object.values(PAPER_FATES), "paper.notOnlyPicture"].toSorted());
  });

  test.each([
    ["an archive", (jpeg: Buffer) => [jpeg, "PK\u0005\u0006", Buffer.alloc(18)]],
    ["an archive with a comment", (jpeg: Buffer) => [jpeg, "PK\u0005\u0006", Buffer.alloc(16), "\u0003\0end"]],
    ["a PDF", (jpeg: Buffer) => [jpeg.subarray(0, 2), "\u00FF\u00FE\u0000\u000A%PDF-1.7", jpeg.subarray(2), PDF]],
  ])("that is a picture and %s at once is refused", async (_name, made) => {
    const requestId = await start(manager, "Agency");
    const jpeg = await noise(400, 400).jpeg().toBuffer();
    const both = Buffer.concat(
      made(jpeg).map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : part)),
    );
    await expect(handIn(manager, requestId, both)).rejects.toMatchObject({ reason: "paper.notOnlyPicture" });
  });

  test("is added and taken back while the request is a draft, six at most", async () => {
    const requestId = await start(manager, "Agency");
    await expect(desk(manager).submit({ requestId })).rejects.toThrow("verification.noPaper");
    for (let count = 0; count < MOST_PAPERS; count++) await handIn(manager, requestId);
    await expect(handIn(manager, requestId)).rejects.toMatchObject({ reason: "paper.tooMany" });
    const { requests } = await desk(manager).mine();
    await desk(manager).removePaper({ paperId: requests[0]!.papers[0]!.paperId });
    await desk(manager).submit({ requestId });
    await expect(handIn(manager, requestId)).rejects.toMatchObject({ reason: "verification.changedSince" });
  });
});

describe("a decision", () => {
  test("is made by whoever holds the case, on the version that was looked at, and not on one's own agency", async () => {
    const { requestId } = await submitted(manager, "Agency");
    const input = { requestId, version: 1, rule: "Other", reason: REASON } as const;
    const inside = { ...agent, platformRole: "Moderator" } as Actor;
    await expect(desk(inside).hold({ requestId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await desk(moderator).hold({ requestId });
    expect(await desk(second).hold({ requestId })).toEqual({ isMine: false });
    const { version, heldBy } = await desk(second).caseOf({ requestId });
    expect(heldBy).not.toBeNull();
    await expect(desk(second).refuse({ ...input, version })).rejects.toThrow("verification.notHeld");
    await expect(desk(moderator).refuse({ ...input, version: version - 1 })).rejects.toThrow(
      "verification.changedSince",
    );
    await desk(moderator).refuse({ ...input, version });
    await expect(desk(moderator).refuse({ ...input, version })).rejects.toThrow("verification.changedSince");
  });

  test("of two moderators who take a case at once, one gets it", async () => {
    const { requestId } = await submitted(manager, "Agency");
    const taken = await Promise.all([moderator, second].map((one) => desk(one).hold({ requestId })));
    expect(taken.filter(({ isMine }) => isMine)).toHaveLength(1);
  });

  test("that refuses says rule, reason and redress; another moderator judges the appeal, for good", async () => {
    const { requestId } = await refused(manager);
    const [letter] = await lettersAbout("requestId", requestId);
    expect(letter!.content.paragraphs.join(" ")).toMatch(/must say the same.*another one.*appeal once/);
    const mine = await desk(manager).appeal({ requestId, statement: "It is the same number." });
    expect(mine.requests[0]).toMatchObject({ state: "Appealed", canAppeal: false });
    expect(await desk(moderator).hold({ requestId })).toEqual({ isMine: false });
    expect(await desk(second).hold({ requestId })).toEqual({ isMine: true });
    const { version, mayJudge } = await desk(second).caseOf({ requestId });
    expect(mayJudge).toBe(true);
    const answer = { requestId, version, rule: "NotMatching", reason: REASON } as const;
    await expect(desk(moderator).refuse(answer)).rejects.toThrow("appeal.otherModerator");
    await desk(second).refuse(answer);
    await expect(desk(manager).appeal({ requestId, statement: "Once more." })).rejects.toThrow(
      "verification.notAppealable",
    );
    // Other papers can still be handed in.
    expect((await desk(manager).reopen({ requestId })).requests[0]!.state).toBe("Draft");
  });

  test("that revokes ends the facet at once", async () => {
    const home = await insertHome(database.db, agentRow, place);
    const { requestId } = await granted(agent, "Agent");
    const facets = () => callerAt(database.db, NOW, VISITOR).listings.facets({ listingId: home.id });
    expect(await facets()).toHaveLength(1);
    await desk(second).hold({ requestId });
    const version = await versionOf(requestId);
    await desk(second).revoke({ requestId, version, rule: "NotInRegister", reason: "The register took it out." });
    expect(await facets()).toEqual([]);
    expect((await desk(agent).mine()).requests[0]).toMatchObject({ state: "Revoked", canAppeal: true });
  });

  test.each(["2030-01-02", "2035-02-01"])("cannot be granted until %s", async (validUntil) => {
    const { requestId } = await submitted(manager, "Agency");
    await desk(moderator).hold({ requestId });
    const version = await versionOf(requestId);
    await expect(desk(moderator).grant({ requestId, version, method: "DocumentSeen", validUntil })).rejects.toThrow(
      "verification.wrongEnd",
    );
  });

  test("stays written: nobody but the owner of the tables changes it", async () => {
    await refused(manager);
    await expect(
      withinScope("everyAgency", async () => database.db.update(verificationDecisions).set({ reason: "Another." })),
    ).rejects.toMatchObject({ cause: { code: "42501" } });
  });
});

test("a number that another agency claims is found, without telling that agency", async () => {
  const number = nextNumber();
  await submitted(manager, "Agency", number);
  const elsewhere = await insertMember(database.db, await insertAgency(database.db, "Coral Homes"), {
    role: "Manager",
  });
  const other = actorOf(elsewhere, "Manager");
  // Typed another way.
  const { requestId } = await submitted(other, "Agency", ` ${number.toLowerCase()} `);
  expect((await desk(moderator).caseOf({ requestId })).findings).toEqual([
    { kind: "UsedByAnother", isSerious: false, agencyName: "Banyan Homes" },
  ]);
  expect(JSON.stringify(await desk(other).mine())).not.toContain("Banyan");
});

test("a number that cannot be the issuer's is refused at its field, and the same is not asked for twice", async () => {
  const asked = { ...RERA, subject: "Agency" } as const;
  await expect(desk(manager).start({ ...asked, stated: "P51700019929" })).rejects.toThrow("verification.invalidNumber");
  await expect(desk(agent).start({ ...asked, stated: nextNumber() })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await desk(manager).start({ ...asked, stated: nextNumber() });
  await expect(desk(manager).start({ ...asked, stated: nextNumber() })).rejects.toMatchObject({ code: "CONFLICT" });
});

test("a facet is reminded of once, ends with its last day, and is gone for buyers before anybody notes it", async () => {
  const home = await insertHome(database.db, agentRow, place);
  const { requestId } = await granted(manager, "Agency", "2030-03-10");
  const [facet] = await database.db
    .select()
    .from(verificationFacets)
    .where(eq(verificationFacets.requestId, requestId));
  const watch = (work: typeof endFacets, now: Date) =>
    withinScope("everyAgency", () =>
      work({ ...contextAt(database.db, now), actor: { kind: "job", jobName: "watch-facets" } }),
    );
  const headings = async () => (await lettersAbout("facetId", facet!.id)).map(({ subject }) => subject);
  await watch(remindOfFacets, new Date(facet!.endsAt.getTime() - 31 * DAY_MS));
  expect(await headings()).toEqual([]);
  const soon = new Date(facet!.endsAt.getTime() - 29 * DAY_MS);
  await watch(remindOfFacets, soon);
  await watch(remindOfFacets, soon);
  expect(await headings()).toEqual(["RERA agent registration is verified until 2030-03-10"]);
  const shown = (now: Date) => callerAt(database.db, now, VISITOR).listings.facets({ listingId: home.id });
  expect(await shown(new Date(facet!.endsAt.getTime() - 1))).toHaveLength(1);
  expect(await shown(facet!.endsAt)).toEqual([]);
  await watch(endFacets, new Date(facet!.endsAt.getTime() - 1));
  expect((await desk(manager).mine()).requests[0]!.state).toBe("Granted");
  await watch(endFacets, facet!.endsAt);
  await watch(endFacets, facet!.endsAt);
  expect((await desk(manager).mine()).requests[0]!.state).toBe("Expired");
  expect(await headings()).toEqual(["RERA agent registration is not verified any more"]);
  expect((await trailOf(requestId)).filter((action) => action === "verification.expire")).toHaveLength(1);
});
