import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { notFound } from "@repo/domain/domain-error";

declare const openedByLink: unique symbol;
/** Proof that the caller held the secret link of the visit that carries it. */
export type OpenedByLink = { readonly [openedByLink]: true };

/** 192 random bits: whoever holds the link manages the visit, so it cannot be guessed. */
export function newManageToken(): string {
  return randomBytes(24).toString("base64url");
}

/** Only the hash is stored; a copy of the database opens no visit. */
export function hashManageToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** A wrong token and a missing visit are answered alike. */
export function openByLink<Visit extends { manageTokenHash: string }>(
  visit: Visit | undefined,
  token: string,
): Visit & OpenedByLink {
  if (!visit) throw notFound("visit");
  const isRight = timingSafeEqual(Buffer.from(hashManageToken(token)), Buffer.from(visit.manageTokenHash));
  if (!isRight) throw notFound("visit");
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the brand has no runtime value; the line above is what earns it
  return visit as Visit & OpenedByLink;
}
