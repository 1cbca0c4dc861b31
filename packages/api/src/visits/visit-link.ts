import { timingSafeEqual } from "node:crypto";
import { notFound } from "@repo/domain/domain-error";
import { hashSecret } from "#access/secret-link";

declare const openedByLink: unique symbol;
/** Proof that the caller held the secret link of the visit that carries it. */
export type OpenedByLink = { readonly [openedByLink]: true };

/** A wrong token and a missing visit are answered alike. */
export function openByLink<Visit extends { manageTokenHash: string }>(
  visit: Visit,
  token: string,
): Visit & OpenedByLink {
  const isRight = timingSafeEqual(Buffer.from(hashSecret(token)), Buffer.from(visit.manageTokenHash));
  if (!isRight) throw notFound("visit");
  return openedByLetter(visit);
}

/** For a visit whose link in a letter was checked. */
export function openedByLetter<Visit>(visit: Visit): Visit & OpenedByLink {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the brand has no runtime value; the callers' checks are what earns it
  return visit as Visit & OpenedByLink;
}
