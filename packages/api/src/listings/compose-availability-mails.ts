import { availabilityAnswer, DAYS_TO_ANSWER } from "@repo/domain/listings/availability";
import type { LetterContext, PromisedMessage } from "#messages/letter";
import type { Mail } from "#messages/mail";
import { makeSecretLink } from "#messages/make-secret-link";
import { findAskedListing } from "./asked-listing.query";

const DAY_MS = 86_400_000;
const DAYS_OF_LINK = 14;
const FOOTER = `The link works for ${DAYS_OF_LINK} days, without signing in. You get this because the home is listed in your name.`;

/** Asks whether a home is still available; nothing when that was answered, or the home left the market, meanwhile. */
export async function composeAskedMails(letter: LetterContext, { subject }: PromisedMessage): Promise<Mail[]> {
  const asked = await findAskedListing(letter.ctx.db, subject.listingId ?? "");
  if (!asked || availabilityAnswer(asked.listing) !== "Awaited") return [];
  const { listing, agentEmail } = asked;
  return [
    {
      recipient: agentEmail,
      subject: `Still available? ${listing.title}`,
      content: {
        heading: "Is this home still available?",
        paragraphs: [
          listing.title,
          `Without an answer within ${DAYS_TO_ANSWER[listing.listingType]} days it goes on hold, so that nobody asks you for a home that is gone. Nothing else changes, and you can bring it back at any time.`,
          "If it is gone, change its status in your listings.",
        ],
        action: { label: "Open and confirm", url: await confirmUrl(letter, listing.id) },
        footer: FOOTER,
      },
    },
  ];
}

/** Tells that nobody answered, with the way back. */
export async function composeLapsedMails(letter: LetterContext, { subject }: PromisedMessage): Promise<Mail[]> {
  const asked = await findAskedListing(letter.ctx.db, subject.listingId ?? "");
  if (!asked || asked.listing.standardStatus !== "Hold" || asked.listing.availabilityLapsedAt === null) return [];
  const { listing, agentEmail } = asked;
  return [
    {
      recipient: agentEmail,
      subject: `On hold: ${listing.title}`,
      content: {
        heading: "This home is on hold",
        paragraphs: [
          listing.title,
          "Nobody confirmed in time that it is still available, so the public does not see it for now. If it is available, one press offers it again.",
        ],
        action: { label: "Open and confirm", url: await confirmUrl(letter, listing.id) },
        footer: FOOTER,
      },
    },
  ];
}

async function confirmUrl({ ctx, origin }: LetterContext, listingId: string): Promise<string> {
  const expiresAt = new Date(ctx.now().getTime() + DAYS_OF_LINK * DAY_MS);
  const secret = await makeSecretLink(ctx, { purpose: "Availability", subjectId: listingId, expiresAt });
  return `${origin}/still-available/${secret}`;
}
