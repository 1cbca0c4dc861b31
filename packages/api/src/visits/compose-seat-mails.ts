import { DomainError } from "@repo/domain/domain-error";
import { loadListingParties } from "#listings/load-listing-parties";
import type { LetterContext, PromisedMessage } from "#messages/letter";
import type { Mail } from "#messages/mail";
import { whenText } from "./visit-letter-words";
import { findWait } from "./visit-waits.repository";

/** Nothing when the home is not shown any more or the visit has begun. */
export async function composeSeatMails({ ctx, origin }: LetterContext, { subject }: PromisedMessage): Promise<Mail[]> {
  const wait = await findWait(ctx.db, subject.waitId ?? "");
  if (!wait || wait.startsAt <= ctx.now()) return [];
  const home = await loadListingParties(ctx, wait.listingId).catch(goneIsNothing);
  if (!home) return [];
  const when = whenText(wait.startsAt.toISOString(), home.timeZone);
  return [
    {
      recipient: wait.email,
      subject: `Seats are free: ${when}`,
      content: {
        heading: "Seats are free",
        paragraphs: [
          `${home.title}, ${home.localityName}: ${when}.`,
          "Others who wait were told too; who books first comes.",
        ],
        action: { label: "Book the visit", url: `${origin}/listing/${home.listingId}/${home.slug}#visit` },
        footer: "You get this once because you asked to be told when seats of this visit become free.",
      },
    },
  ];
}

function goneIsNothing(error: unknown): undefined {
  if (!(error instanceof DomainError)) throw error;
}
