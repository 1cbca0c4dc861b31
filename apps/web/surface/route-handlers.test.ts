import { createHmac, randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { ACCESS, type AccessLine } from "@repo/api/access/access-table";
import { reachesOf } from "@repo/api/access/describe-access";
import type { Rows } from "@repo/api/testing/access-world";
import { inParallel } from "@repo/api/testing/in-parallel";
import { PRINCIPALS, ROLES } from "@repo/api/testing/principals";
import { expect, test } from "vitest";
import { addressesOf } from "./testing/addresses";
import { type Answer, ask, type Question } from "./testing/ask";
import { cookieOf, foreignWords, isOfAgency, RELATIONS, surface } from "./testing/surface";

const AT_ONCE = 3;
const NOBODYS = "00000000-0000-4000-8000-000000000000";
// A picture of one point.
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);
const from = { origin: surface.origin };
const get = (address: string): Question => ({ path: address });

/** How each route is asked for somebody's rows, or with nothing but guesses where there are none. */
const QUESTIONS: Readonly<Record<string, (rows: Rows | undefined) => Question>> = {
  "GET /api/archives/[secret]": () => get(`/api/archives/${"t".repeat(43)}`),
  "GET /api/auth/[...nextauth]": () => get("/api/auth/session"),
  "POST /api/auth/[...nextauth]": () => ({
    path: "/api/auth/signin/credentials",
    method: "POST",
    headers: { ...from, "content-type": "application/x-www-form-urlencoded" },
    body: "json=true",
  }),
  "GET /api/calendar/[token]": (rows) => get(rows?.keys.calendar ?? `/api/calendar/${"t".repeat(43)}`),
  "POST /api/lead-sources/[sourceId]": (rows) => {
    const body = JSON.stringify({
      lead_id: randomUUID(),
      name: "Asha",
      mobile: "9845012345",
      query_info: "Is it free?",
    });
    const signature = createHmac("sha256", rows?.keys.source ?? "a guess")
      .update(body)
      .digest("hex");
    return {
      path: `/api/lead-sources/${rows?.ids.sourceId ?? NOBODYS}`,
      method: "POST",
      headers: { "x-plinth-signature": `sha256=${signature}` },
      body,
    };
  },
  "GET /api/reports/leads": () => get("/api/reports/leads?by=Listing&days=90"),
  "POST /api/text-reports": (rows) => {
    const token = rows ? surface.textsToken : "a guess";
    const signed = `${surface.origin}/api/text-reportsMessageSidSM1MessageStatusdelivered`;
    return {
      path: "/api/text-reports",
      method: "POST",
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        "x-twilio-signature": createHmac("sha1", token).update(signed).digest("base64"),
      },
      body: "MessageSid=SM1&MessageStatus=delivered",
    };
  },
  "GET /api/trpc/[trpc]": () => get("/api/trpc/identity.me"),
  "POST /api/trpc/[trpc]": () => ({
    path: "/api/trpc/identity.askPasswordReset",
    method: "POST",
    headers: { ...from, "content-type": "application/json" },
    body: JSON.stringify({ email: "nobody@plinth.example" }),
  }),
  "POST /api/uploads/[listingId]": (rows) => ({
    path: `/api/uploads/${rows?.ids.listingId ?? NOBODYS}?name=a.png`,
    method: "POST",
    headers: from,
    body: PNG,
  }),
  "GET /api/verification-papers/[paperId]": (rows) => get(`/api/verification-papers/${rows?.ids.paperId ?? NOBODYS}`),
  // Handed in already, so that its owner is refused as well.
  "POST /api/verifications/[requestId]": (rows) => ({
    path: `/api/verifications/${rows?.ids.requestId ?? NOBODYS}?name=a.png`,
    method: "POST",
    headers: from,
    body: PNG,
  }),
  "GET /api/visits/[visitId]/calendar": (rows) =>
    get(`/api/visits/${rows?.ids.visitId ?? NOBODYS}/calendar?key=${rows?.keys.visit ?? "k".repeat(43)}`),
  "GET /livez": () => get("/livez"),
  "GET /media/[...name]": () => get(`/media/${"f".repeat(64)}`),
  "GET /readyz": () => get("/readyz"),
  "GET /sitemap.xml": () => get("/sitemap.xml"),
  "GET /sitemap/[file]": () => get("/sitemap/places.xml"),
};

/** Nobody's picture or file is there, for whoever asks. */
const HAS_NOTHING = new Set(["GET /media/[...name]", "GET /api/archives/[secret]"]);
/** By rules beyond the table as well; verification.db.test.ts shows who reads a paper, and when one is taken in. */
const NARROWER = new Set(["GET /api/verification-papers/[paperId]", "POST /api/verifications/[requestId]"]);
const METHOD =
  /export (?:async )?function (GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b|as (GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b/g;

const app = path.join(import.meta.dirname, "../src/app");
const routes = addressesOf("route.ts").flatMap(({ file }) =>
  [...fs.readFileSync(path.join(app, file), "utf8").matchAll(METHOD)].map(
    ([, asFunction, asName]) => `${asFunction ?? asName} /${path.dirname(file)}`,
  ),
);

/** By the access table alone. */
function isAllowed(line: AccessLine, principal: string, rows: Rows | undefined): boolean {
  const reached = reachesOf(line, ROLES[principal]!);
  if (reached.includes("itself")) return true;
  if (line.byLink) return rows !== undefined;
  // Without a row to name it is about the caller's own.
  if (!line.may?.includes("listing.edit")) return reached.length > 0;
  if (rows === undefined) return false;
  const isOwn = principal === "agent" ? rows === surface.rows.own : principal !== "manager";
  return isOfAgency(principal, rows) && (reached.includes("agency") || (reached.includes("own") && isOwn));
}

type Cell = { name: string; principal: string; relation: string; allowed: boolean };

function fits({ name, allowed }: Cell, { status }: Answer): boolean {
  if (HAS_NOTHING.has(name)) return status === 404;
  if (NARROWER.has(name) && allowed) return status === 200 || [400, 401, 403, 404].includes(status);
  return allowed ? status < 400 : [401, 403, 404].includes(status);
}

test.each(routes)("%s is asked in the name of everybody", (name) => {
  expect(QUESTIONS[name], `say in QUESTIONS how ${name} is asked`).toBeDefined();
});

test("every route answers everybody as the access table says, and tells nobody a foreign word", {
  timeout: 480_000,
}, async () => {
  const deviations: object[] = [];
  const told = new Map<string, string>();
  const cells = routes.flatMap((name) =>
    ([...RELATIONS, "missing"] as const).flatMap((relation) =>
      PRINCIPALS.map((principal) => ({ name, relation, principal })),
    ),
  );
  const works = cells.map((asked) => async () => {
    const { name, relation, principal } = asked;
    const rows = relation === "missing" ? undefined : surface.rows[relation];
    const question = QUESTIONS[name]!(rows);
    const answer = await ask({ ...question, headers: { ...question.headers, ...(await cookieOf(principal)) } });
    const cell = { ...asked, allowed: isAllowed(ACCESS[name]!, principal, rows) };
    // Whoever holds a link reads what it opens.
    const isForeign = ACCESS[name]!.byLink !== true && foreignWords(principal, answer.body).length > 0;
    if (!fits(cell, answer) || isForeign) deviations.push({ ...cell, status: answer.status });
    if (!cell.allowed) told.set(`${name} ${principal} ${relation}`, `${answer.status} ${answer.body}`);
  });
  await inParallel(works, AT_ONCE);
  expect(deviations).toEqual([]);
  const different = [...told].filter(([cell, answer]) => {
    const missing = told.get(cell.replace(/ foreign$/, " missing"));
    return cell.endsWith(" foreign") && missing !== undefined && missing !== answer;
  });
  expect(different, "what is foreign looks like what is missing").toEqual([]);
  expect(cells.length).toBe(routes.length * PRINCIPALS.length * 4);
});
