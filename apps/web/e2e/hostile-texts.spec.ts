import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { handIn } from "./fixtures/hand-in";
import { ADMIN, emailOf, newVisitor, signInAs } from "./fixtures/people";
import { register } from "./fixtures/register";
import { setScriptTrap } from "./fixtures/script-trap";
import { test } from "./fixtures/test";

/** No other journey signs in as this agent. */
const AGENT = "Debjit Pal";
/** Ends a script, a title and an attribute, and runs whatever is left of it. */
const HOSTILE = `</script></title><script>alert(1)</script>"'><img src=x onerror=alert(2)>`;

/** As the app's own pages call it, with the cookies of the page. */
async function call<Answer>(request: APIRequestContext, procedure: string, input?: object): Promise<Answer> {
  const answer = input
    ? await request.post(`/api/trpc/${procedure}`, { data: input, headers: { "sec-fetch-site": "same-origin" } })
    : await request.get(`/api/trpc/${procedure}`);
  const { result, error } = await answer.json();
  expect(error, procedure).toBeUndefined();
  return result.data;
}
const ask = <Answer>(request: APIRequestContext, procedure: string, input: object) =>
  call<Answer>(request, `${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`);

/** A public home whose every text is hostile. */
async function publish(page: Page, admin: Page): Promise<string> {
  await handIn(page, { projectName: HOSTILE, description: `${HOSTILE} ${"A home with words. ".repeat(3)}` });
  const [, listingId = ""] = /listings\/([^/]+)\/photos/.exec(page.url()) ?? [];
  const { version } = await ask<{ version: number }>(admin.request, "moderation.caseOf", { listingId });
  await call(admin.request, "moderation.decide", { listingId, version, outcome: "Approved" });
  return listingId;
}

/** What visitors write: a visit with its lead, a report, a saved search. */
async function writeAsVisitor(page: Page, listingId: string) {
  const { phone } = newVisitor();
  const { slots } = await ask<{ slots: { startsAt: string }[] }>(page.request, "visits.openSlots", {
    listingId,
    days: 28,
  });
  const consent = { noticeVersion: "2026-11", channels: ["Phone"] };
  const contact = { name: HOSTILE, phone: `+91${phone}`, email: "" };
  const visit = await call<{ visitId: string; manageToken: string }>(page.request, "visits.book", {
    listingId,
    startsAt: slots.at(-1)?.startsAt,
    idempotencyKey: crypto.randomUUID(),
    contact,
    consent,
  });
  const email = `hostile-${phone}@plinth.example`;
  await call(page.request, "leads.enquire", {
    listingId,
    idempotencyKey: crypto.randomUUID(),
    contact: { ...contact, email },
    message: HOSTILE,
    consent,
  });
  await call(page.request, "moderation.report", { listingId, reason: "Other", details: HOSTILE, email });
  await call(page.request, "alerts.save", {
    criteria: { places: ["bengaluru"], keywords: HOSTILE },
    name: HOSTILE,
    schedule: "Daily",
    email,
    timeZone: "Asia/Kolkata",
  });
  return visit;
}

/** What the agent writes on the lead. */
async function writeAsAgent(page: Page): Promise<string> {
  const leads = await ask<{ id: string; contactName: string }[]>(page.request, "leads.inbox", {});
  const leadId = leads.find(({ contactName }) => contactName === HOSTILE)?.id ?? "";
  await call(page.request, "leads.addNote", { leadId, text: HOSTILE });
  await call(page.request, "leads.tag", { leadId, tags: [HOSTILE.slice(-30)] });
  const dueAt = new Date(Date.now() + 86_400_000).toISOString();
  await call(page.request, "leads.planTask", { leadId, title: HOSTILE, dueAt });
  return leadId;
}

/** Opens pages one after the other, and sees to it that each holds the text it must not fall for. */
async function visitAll(page: Page, addresses: readonly string[]): Promise<string[]> {
  const trap = setScriptTrap(page);
  for (const address of addresses) {
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(200);
    await expect(page.locator("main, [role=main]").first(), address).toContainText("alert(", { timeout: 30_000 });
    await trap.look();
  }
  return trap.caught;
}

test("scripts in every text that people write stay texts, wherever they are shown @desktop", async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  const admin = await browser.newPage();
  await signInAs(admin, ADMIN, "/admin/moderation");
  await signInAs(page, emailOf(AGENT), "/agent/listings");
  const listingId = await publish(page, admin);
  const buyer = await browser.newPage();
  await register(buyer);
  const { visitId, manageToken } = await writeAsVisitor(buyer, listingId);
  const leadId = await writeAsAgent(page);

  const forAgents = ["/agent", "/agent/leads", `/agent/leads/${leadId}`, "/agent/board", "/agent/listings"];
  expect(await visitAll(page, forAgents)).toEqual([]);
  const forBuyers = [
    `/listing/${listingId}/any`,
    `/search?place=bengaluru&q=${encodeURIComponent(HOSTILE)}`,
    `/visit/${visitId}?key=${manageToken}`,
    "/saved-searches",
  ];
  expect(await visitAll(buyer, forBuyers)).toEqual([]);
  expect(await visitAll(admin, [`/admin/moderation?listing=${listingId}`, "/admin/mail"])).toEqual([]);
});

test("control: the trap sees a script that runs, one that is refused, and markup @desktop", async ({ page }) => {
  const trap = setScriptTrap(page);
  await page.goto("/");
  await page.evaluate((text) => {
    const { nonce } = document.querySelector<HTMLScriptElement>("script[nonce]") ?? {};
    const script = Object.assign(document.createElement("script"), { nonce, textContent: "alert(1)" });
    const markup = document.createElement("div");
    markup.innerHTML = text;
    document.body.append(script, markup);
  }, HOSTILE);
  await expect
    .poll(async () => new Set((await trap.look()).map((one) => one.split(":")[0])))
    .toEqual(new Set(["ran", "refused", "became markup"]));
});
