import fs from "node:fs";
import path from "node:path";
import { type Relation, surface } from "./surface";

const app = path.join(import.meta.dirname, "../../src/app");

/** What stands for a part of an address that is looked up. */
const PARTS: Readonly<Record<string, (row: Readonly<Record<string, string>>) => string>> = {
  listingId: ({ listingId = "" }) => listingId,
  leadId: ({ leadId = "" }) => leadId,
  visitId: ({ visitId = "" }) => visitId,
  draftId: ({ draftId = "" }) => draftId,
  requestId: ({ requestId = "" }) => requestId,
  paperId: ({ paperId = "" }) => paperId,
  memberId: ({ memberId = "" }) => memberId,
  file: () => "places.xml",
  sourceId: ({ sourceId = "" }) => sourceId,
  slug: () => "a-home",
  place: () => "indiranagar",
  kind: () => "homes-for-sale",
  token: () => "t".repeat(43),
  secret: () => "t".repeat(43),
  trpc: () => "identity.me",
  "...nextauth": () => "session",
  "...name": () => "f".repeat(64),
};

export type Address = { file: string; path: string };

/** Every page or route handler of the tree, at the address that its folder says, for the rows of one relation. */
export function addressesOf(kind: "page.tsx" | "route.ts", relation: Relation = "own"): readonly Address[] {
  return fs
    .readdirSync(app, { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === kind)
    .map((file) => {
      const folders = path.dirname(file).split(path.sep);
      const parts = folders.filter((part) => part !== "." && !part.startsWith("("));
      return { file, path: `/${parts.map((part) => filled(part, surface.rows[relation].ids)).join("/")}` };
    });
}

function filled(part: string, row: Readonly<Record<string, string>>): string {
  const name = /^\[(.+)\]$/.exec(part)?.[1];
  if (name === undefined) return part;
  const fill = PARTS[name];
  if (!fill) throw new Error(`Say in surface/testing/addresses.ts what stands for [${name}].`);
  return fill(row);
}
