import { createHmac } from "node:crypto";
import type { Database } from "@repo/db/client";
import { isSameText } from "#access/is-same-text";
import { findFormKey } from "./spam.repository";

const keys = new WeakMap<Database, Promise<string>>();

/** One key for all processes; it proves where a form came from, and is worth nothing else. */
function formKey(db: Database): Promise<string> {
  const key = keys.get(db) ?? findFormKey(db);
  keys.set(db, key);
  key.catch(() => keys.delete(db));
  return key;
}

const sign = (key: string, openedAt: string, listingId: string) =>
  createHmac("sha256", key).update(`${openedAt} ${listingId}`).digest("base64url");

/** Says that a form about this home was opened now. */
export async function newFormToken(db: Database, listingId: string, now: Date): Promise<string> {
  const openedAt = now.getTime().toString(36);
  return `${openedAt}.${sign(await formKey(db), openedAt, listingId)}`;
}

/** When the form of this token was opened; null when it is none of ours, or about another home. */
export async function formOpenedAt(db: Database, token: string, listingId: string): Promise<Date | null> {
  const [openedAt = "", signature = ""] = token.split(".");
  if (!isSameText(signature, sign(await formKey(db), openedAt, listingId))) return null;
  return new Date(Number.parseInt(openedAt, 36));
}
