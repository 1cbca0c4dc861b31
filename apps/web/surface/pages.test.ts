import fs from "node:fs";
import { inParallel } from "@repo/api/testing/in-parallel";
import { PRINCIPALS, ROLES } from "@repo/api/testing/principals";
import { expect, test } from "vitest";
import { addressesOf } from "./testing/addresses";
import { ask, askPayload } from "./testing/ask";
import { cookieOf, foreignWords, RELATIONS, surface } from "./testing/surface";

const AT_ONCE = 3;
/** Who may open the pages of a group; the others are for everybody. */
const CLOSED: readonly [RegExp, readonly string[]][] = [
  [/^\(agent\)/, ["agent", "manager"]],
  [/admin\/(people|mail)\//, ["admin"]],
  [/^\(moderation\)/, ["moderator", "admin"]],
  [/^\(account\)\/account\//, ["user", "agent", "manager", "moderator", "admin"]],
];
/** They look at listings for the house, whatever agency these are of. */
const FOR_THE_HOUSE = new Set(["moderator", "admin"]);

type Visit = { file: string; path: string; principal: string; origin: string };

/** Every page, and those about a row once for each relation to it. */
const pages = RELATIONS.flatMap((relation) =>
  addressesOf("page.tsx", relation).filter(({ file }) => relation === "own" || /Id\]/.test(file)),
);

const isOpenTo = (file: string, principal: string) =>
  CLOSED.find(([group]) => group.test(file))?.[1].includes(ROLES[principal]!) ?? true;

async function faultsOf({ file, path, principal, origin }: Visit): Promise<string[]> {
  const question = { path, origin, headers: await cookieOf(principal, origin) };
  const page = await ask(question);
  // Whoever is sent away from a page without a row of its own is sent away from its payload by the same lines.
  const payload = page.status === 200 || /Id\]/.test(file) ? await askPayload(question) : page;
  const foreign = [page, payload].flatMap(({ body }) => foreignWords(principal, body));
  const isTold = foreign.length > 0 && !(FOR_THE_HOUSE.has(ROLES[principal]!) && file.startsWith("(moderation)"));
  const isShown = page.status === 200 && !page.body.includes("NEXT_REDIRECT");
  return [
    ...(page.status >= 500 || payload.status >= 500 ? [`${principal} broke ${path}: ${page.status}`] : []),
    ...(isTold ? [`${principal} reads ${foreign.join()} on ${path}`] : []),
    ...(isShown && !isOpenTo(file, principal) ? [`${principal} is shown ${path}`] : []),
  ];
}

async function faultsOfAll(visits: readonly Visit[]): Promise<string[]> {
  const works = visits.map((visit) => () => faultsOf(visit));
  return (await inParallel(works, AT_ONCE)).flat();
}

test("every page shows everybody what is theirs, as HTML and as payload, and nobody a foreign word", {
  timeout: 480_000,
}, async () => {
  const visits = pages.flatMap((page) =>
    PRINCIPALS.map((principal) => ({ ...page, principal, origin: surface.origin })),
  );
  expect(await faultsOfAll(visits)).toEqual([]);
  expect(visits.length).toBeGreaterThan(400);
});

test("closed pages stay closed without proxy.ts", { timeout: 480_000 }, async () => {
  const closed = pages.filter(({ file }) => CLOSED.some(([group]) => group.test(file)));
  const visits = closed.flatMap((page) =>
    ["anonymous", "buyer", "agent of another agency", "suspended agent", "ended session"].map((principal) => ({
      ...page,
      principal,
      origin: surface.bareOrigin,
    })),
  );
  expect(await faultsOfAll(visits)).toEqual([]);
  // The controls: there is no proxy, and who belongs there is let in.
  const lead = { path: `/agent/leads/${surface.rows.own.ids.leadId}`, origin: surface.bareOrigin };
  const page = await ask({ ...lead, headers: await cookieOf("agent", surface.bareOrigin) });
  expect([page.status, page.headers["content-security-policy"]]).toEqual([200, "frame-ancestors 'none'"]);
});

test("the control: a page that told a foreign word would be found", async () => {
  const { body } = await ask({
    path: `/agent/leads/${surface.rows.own.ids.leadId}`,
    headers: await cookieOf("agent"),
  });
  expect(foreignWords("agent", body)).toEqual([]);
  for (const principal of ["anonymous", "other buyer", "agent of another agency", "admin"])
    expect(foreignWords(principal, body)).toEqual(["own"]);
});

test("what the processes log names nobody", async () => {
  // Something for them to write about: a failure, and refusals with all that might be said of them.
  await ask({ path: `/media/${surface.brokenPicture}?phone=%2B919845012345`, headers: await cookieOf("agent") });
  for (const file of surface.logs) {
    const log = fs.readFileSync(file, "utf8");
    expect(log.match(/canary-of-\w+|[\w.-]+@[\w-]+\.example|\+?91\d{10}|eyJ[\w-]{20,}/g) ?? [], file).toEqual([]);
  }
  // The control: they do write.
  expect(fs.statSync(surface.logs[0]!).size).toBeGreaterThan(0);
});
