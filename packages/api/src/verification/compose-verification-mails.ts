import type { MarketCode } from "@repo/domain/markets/market";
import { claimOf } from "@repo/domain/markets/verifiable-claims";
import type { Claim } from "@repo/domain/verification/claim";
import { VERIFICATION_RULE_NAMES } from "@repo/domain/verification/verification-rule";
import type { LetterContext, PromisedMessage } from "#messages/letter";
import type { Mail } from "#messages/mail";
import { findVerificationDecision } from "./decisions.repository";
import { findFacet } from "./facets.repository";
import { findRequest, listToTell } from "./requests.repository";

type Decision = NonNullable<Awaited<ReturnType<typeof findVerificationDecision>>>;
type Told = { agencyId: string; memberId: string | null };
type Words = { heading: string; paragraphs: string[]; label: string };

/** Tells at once what was decided, why, and how to answer it. */
export async function composeVerificationDecidedMails(
  letter: LetterContext,
  { subject }: PromisedMessage,
): Promise<Mail[]> {
  const { db } = letter.ctx;
  const request = await findRequest(db, subject.requestId ?? "");
  const decision = await findVerificationDecision(db, subject.decisionId ?? "");
  if (!request || !decision) return [];
  const footer = "A person decided this. You get it because it is about what you or your agency handed in.";
  return mailsTo(letter, request, wordsOf(decision, nameOfClaim(request)), footer);
}

/** Some weeks before. */
export async function composeVerificationEndingMails(
  letter: LetterContext,
  { subject }: PromisedMessage,
): Promise<Mail[]> {
  const facet = await findFacet(letter.ctx.db, subject.facetId ?? "");
  if (!facet || facet.endedAt !== null) return [];
  const name = nameOfClaim(facet);
  return mailsTo(letter, facet, {
    heading: `${name} is verified until ${facet.validUntil}`,
    paragraphs: [
      "After that day buyers do not read of it any more. Hand in the renewed paper before, and nothing changes.",
    ],
    label: "Hand in a new paper",
  });
}

export async function composeVerificationEndedMails(
  letter: LetterContext,
  { subject }: PromisedMessage,
): Promise<Mail[]> {
  const facet = await findFacet(letter.ctx.db, subject.facetId ?? "");
  if (!facet) return [];
  const name = nameOfClaim(facet);
  return mailsTo(letter, facet, {
    heading: `${name} is not verified any more`,
    paragraphs: [`It was verified until ${facet.validUntil}. Buyers read of it again once a new paper was looked at.`],
    label: "Hand in a new paper",
  });
}

const SCHEDULED = "You get this because it is about what you or your agency had verified.";

async function mailsTo(
  { ctx, origin }: LetterContext,
  { agencyId, memberId }: Told,
  { heading, paragraphs, label }: Words,
  footer = SCHEDULED,
): Promise<Mail[]> {
  const people = await listToTell(ctx.db, agencyId, memberId);
  const content = { heading, paragraphs, action: { label, url: `${origin}/agent/verification` }, footer };
  return people.map(({ email }) => ({ recipient: email, subject: heading, content }));
}

function wordsOf({ outcome, rule, reason, validUntil, isOnAppeal }: Decision, name: string): Words {
  if (outcome === "Granted")
    return {
      heading: `${name} is verified`,
      paragraphs: [`Buyers read so beside your homes, until ${validUntil ?? ""}.`],
      label: "See what is verified",
    };
  const answer = isOnAppeal
    ? "This was decided on your appeal. You can hand in other papers and ask anew."
    : "You can hand in other papers, or appeal once: another moderator than the first will judge it.";
  return {
    heading: outcome === "Refused" ? `${name} could not be verified` : `${name} is not verified any more`,
    paragraphs: [...(rule === null ? [] : [`Rule: ${VERIFICATION_RULE_NAMES[rule]}`]), `Reason: ${reason}`, answer],
    label: "Read it, and answer",
  };
}

const nameOfClaim = ({ market, claim }: { market: MarketCode; claim: Claim }) => claimOf(market, claim)?.label ?? claim;
