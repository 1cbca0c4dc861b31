import { createHmac } from "node:crypto";
import { withinScope } from "@repo/db/tenant-scope";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { callerAt, contextAt } from "../../testing/visit-world";
import { actorOf, insertAgency, insertHome, insertLocality, insertMember, NOW, nextPhone } from "../../testing/world";
import { receivePortalLead } from "./receive-portal-lead";

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let place: Awaited<ReturnType<typeof insertLocality>>;
let manager: Awaited<ReturnType<typeof insertMember>>;
let known: Awaited<ReturnType<typeof insertHome>>;
let fallback: Awaited<ReturnType<typeof insertHome>>;
let sourceId: string;
let secret: string;

beforeAll(async () => {
  database = await openTestDatabase();
  place = await insertLocality(database.db);
});
afterAll(() => database.close());
beforeEach(async () => {
  const { db } = database;
  const agencyId = await insertAgency(db, "Banyan Homes");
  manager = await insertMember(db, agencyId, { name: "Meera", role: "Manager" });
  known = await insertHome(db, manager, place, {
    listing: { sourceKey: `${crypto.randomUUID()}:A-17`, title: "Known" },
  });
  // Not public: what its own agency brings goes there all the same.
  fallback = await insertHome(db, manager, place, { listing: { moderationState: "Submitted", title: "Others" } });
  const added = await desk().leadSources.add({ name: "Portal", portal: "Acres99", fallbackListingId: fallback.id });
  ({ id: sourceId } = added.source);
  ({ secret } = added);
});

const desk = (member = manager, role: "Agent" | "Manager" = "Manager") =>
  callerAt(database.db, NOW, actorOf(member, role));
const payload = (changes: object = {}) => ({
  lead_id: crypto.randomUUID(),
  name: "Asha Rao",
  mobile: nextPhone(),
  property_code: "A-17",
  query_info: "Is it free?",
  ...changes,
});
const sign = (body: string, key = secret) => `sha256=${createHmac("sha256", key).update(body).digest("hex")}`;
const send = (sent: object | string, { id = sourceId, signature = "" } = {}) => {
  const body = typeof sent === "string" ? sent : JSON.stringify(sent);
  return withinScope("everyAgency", () =>
    receivePortalLead(contextAt(database.db), { sourceId: id, signature: signature || sign(body), body }),
  );
};

describe("a portal's lead", () => {
  test("becomes a lead of the home it names, with its source on the timeline and its consent", async () => {
    await send(payload());
    const [lead] = await desk().leads.inbox({});
    expect(lead).toMatchObject({ contactName: "Asha Rao", latestMessage: "Is it free?", home: { title: "Known" } });
    const { activities, consentChannels } = await desk().leads.detail({ leadId: lead!.id });
    expect(activities[0]).toMatchObject({ kind: "Enquiry", sourceName: "Portal" });
    expect(consentChannels).toEqual(["Phone"]);
    const receipts = await database.db.execute(sql`
      select notice_version from consent_receipts where agency_id = ${manager.agencyId}`);
    expect([...receipts]).toEqual([{ notice_version: "portal:Acres99" }]);
    expect((await desk().leadSources.list())[0]).toMatchObject({ id: sourceId, leads: 1, fallbackTitle: "Others" });
  });

  test("about a home that nobody knows goes under the one chosen for such, and another agency's home is none", async () => {
    const stranger = await insertMember(database.db, await insertAgency(database.db, "Peepul Homes"));
    const theirs = await insertHome(database.db, stranger, place, { listing: { sourceKey: "x:B-1" } });
    await send(payload({ property_code: "unknown" }));
    await send(payload({ property_code: theirs.id }));
    await send(payload({ property_code: "B-1" }));
    await send(payload({ property_code: "%" }));
    const titles = (await desk().leads.inbox({})).map(({ home }) => home?.title);
    expect(titles).toEqual(["Others", "Others", "Others", "Others"]);
  });

  test("that comes twice is there once, and with other words it is refused", async () => {
    const sent = payload();
    expect(await send(sent)).toBe(await send(sent));
    expect(await Promise.all([send(sent), send(sent), send(sent)])).toEqual(Array(3).fill(await send(sent)));
    await expect(send({ ...sent, query_info: "Something else" })).rejects.toThrow("idempotencyKey.reused");
    expect(await desk().leads.inbox({})).toHaveLength(1);
  });

  test("is taken with the right signature from a source that stands, and from no other", async () => {
    const sent = payload();
    const body = JSON.stringify(sent);
    for (const signature of [
      "",
      "sha256=",
      sign(body, "wrong"),
      sign(`${body} `),
      sign(body).toUpperCase(),
      "x".repeat(71),
    ])
      await expect(send(sent, { signature: signature || "none" })).rejects.toThrow("leadSource.notFound");
    await expect(send(sent, { id: crypto.randomUUID() })).rejects.toThrow("leadSource.notFound");
    await desk().leadSources.remove({ sourceId });
    await expect(send(sent)).rejects.toThrow("leadSource.notFound");
    expect(await desk().leads.inbox({})).toEqual([]);
  });

  test.each([
    ["no JSON", "{", "portalLead.noJson"],
    ["no number of its own", payload({ lead_id: "" }), "portalLead.noId"],
    ["no way to answer", payload({ mobile: "" }), "contact.required"],
    ["a number that is none", payload({ mobile: "12" }), "phone.invalid"],
    ["another shape", [1, 2], "portalLead.noId"],
  ])("with %s is refused with its reason, and nothing is stored", async (_, sent, reason) => {
    await expect(send(sent)).rejects.toThrow(reason);
    expect(await desk().leads.inbox({})).toEqual([]);
  });
});

describe("a file of leads", () => {
  const HEADER = "id,name,phone,email,message,home";
  const csv = (...rows: string[]) => [HEADER, ...rows].join("\n");

  test("is tried first, then stored; what is wrong is told by line, and a second time nothing comes twice", async () => {
    const file = csv(
      `1,Asha Rao,${nextPhone()},,"Is it, by chance, free?",A-17`,
      "2,Bina,,bina@example.com,,unknown",
      "3,Chand,12,,,A-17",
      ",Dev,,dev@example.com,,",
    );
    const dry = await desk().leadSources.importFile({ sourceId, csv: file, isDryRun: true });
    const problems = [
      { line: 4, reason: "phone.invalid" },
      { line: 5, reason: "portalLead.noId" },
    ];
    expect(dry).toEqual({ isDryRun: true, rows: 4, imported: 2, known: 0, problems });
    expect(await desk().leads.inbox({})).toEqual([]);
    const stored = await desk().leadSources.importFile({ sourceId, csv: file, isDryRun: false });
    expect(stored).toMatchObject({ imported: 2, problems });
    expect((await desk().leads.inbox({})).map(({ contactName }) => contactName).toSorted()).toEqual([
      "Asha Rao",
      "Bina",
    ]);
    expect(await desk().leadSources.importFile({ sourceId, csv: file, isDryRun: false })).toMatchObject({
      known: 2,
      imported: 0,
    });
  });

  test.each([
    ["is no CSV", `${HEADER}\n"open`, "import.noCsv"],
    ["lacks a column", "id,name\n1,Asha", "import.columnsMissing"],
    ["is empty", "", "import.columnsMissing"],
    ["has too many rows", csv(...Array<string>(301).fill("1,a,,a@b.co,,")), "import.tooLarge"],
  ])("that %s is refused as a whole", async (_, file, reason) => {
    await expect(desk().leadSources.importFile({ sourceId, csv: file, isDryRun: false })).rejects.toMatchObject({
      cause: { reason },
    });
  });

  test("is for the manager of the source's own agency", async () => {
    const agent = await insertMember(database.db, manager.agencyId);
    const stranger = await insertMember(database.db, await insertAgency(database.db, "Peepul Homes"), {
      role: "Manager",
    });
    const file = { sourceId, csv: csv("1,Asha,,asha@example.com,,"), isDryRun: false };
    await expect(desk(agent, "Agent").leadSources.importFile(file)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(desk(stranger).leadSources.importFile(file)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(desk(stranger).leadSources.remove({ sourceId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(
      desk(stranger).leadSources.add({ name: "Theft", portal: "Housing", fallbackListingId: known.id }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
