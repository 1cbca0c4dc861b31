import type { AlertReason, AlertSchedule } from "@repo/domain/alerts/alert.schema";
import { marketOf } from "@repo/domain/markets/markets";
import { criteriaToUrl } from "@repo/domain/search/search-url";
import { loadListingCards } from "#listings/load-listing-cards";
import type { LetterContext, PromisedMessage } from "#messages/letter";
import type { Mail } from "#messages/mail";
import { makeSecretLink } from "#messages/make-secret-link";
import { listEntriesOfMessage } from "./alert-matches.query";
import { findSavedSearch } from "./saved-searches.repository";

const DAY_MS = 86_400_000;
const DAYS_TO_CONFIRM = 7;
const DAYS_TO_STOP = 90;

const REASON_WORDS: Readonly<Record<AlertReason, string>> = {
  NewListing: "new on Plinth",
  PriceDrop: "the price fell",
  BackOnMarket: "offered again",
};
const SCHEDULE_WORDS: Readonly<Record<AlertSchedule, string>> = {
  Instant: "as soon as they come",
  Daily: "once a day",
  Weekly: "once a week",
};

/** Asks the owner of an address. Holds no word of whoever typed the address, so it carries nobody's advertisement. */
export async function composeConfirmationMails(letter: LetterContext, message: PromisedMessage): Promise<Mail[]> {
  const search = await findSavedSearch(letter.ctx.db, message.subject.savedSearchId ?? "");
  if (!search) return [];
  return [
    {
      recipient: search.email,
      subject: "Confirm your home alerts",
      content: {
        heading: "Do you want to hear about new homes?",
        paragraphs: [
          `Somebody saved a search on Plinth and gave this address, to be told about matching homes ${SCHEDULE_WORDS[search.schedule]}.`,
          "Nothing is sent until you confirm. If it was not you, do nothing.",
        ],
        action: { label: "See the search and confirm", url: await alertUrl(letter, search.id, DAYS_TO_CONFIRM) },
        footer: `The link works for ${DAYS_TO_CONFIRM} days.`,
      },
    },
  ];
}

/** Names every home found, each with its reason; homes that left the market meanwhile are counted, not shown. */
export async function composeAlertMails(letter: LetterContext, message: PromisedMessage): Promise<Mail[]> {
  const { ctx, origin } = letter;
  const search = await findSavedSearch(ctx.db, message.subject.savedSearchId ?? "");
  if (!search || search.endedAt !== null) return [];
  const entries = await listEntriesOfMessage(ctx.db, message.id);
  const listingIds = new Set(entries.map(({ listingId }) => listingId));
  const cards = await loadListingCards(ctx, [...listingIds]);
  if (cards.length === 0) return [];
  const gone = listingIds.size - cards.length;
  const count = cards.length === 1 ? "1 home" : `${cards.length} homes`;
  const stopUrl = await alertUrl(letter, search.id, DAYS_TO_STOP);
  return [
    {
      recipient: search.email,
      subject: `${count} for “${search.name}”`,
      content: {
        heading: `${count} for “${search.name}”`,
        paragraphs: gone === 0 ? [] : [`${gone} more matched and left the market before this was sent.`],
        items: cards.map((card) => ({
          title: card.title,
          detail: [
            marketOf(card.market).formatPriceShort(card.price.amountMinor),
            card.localityName,
            ...entries.filter(({ listingId }) => listingId === card.id).map(({ reason }) => REASON_WORDS[reason]),
          ].join(" · "),
          url: `${origin}/listing/${card.id}/${card.slug}`,
        })),
        action: { label: "See all on the map", url: `${origin}/search?${criteriaToUrl(search.criteria).toString()}` },
        footer: `You get this ${SCHEDULE_WORDS[search.schedule]} because you saved this search. Change or stop it: ${stopUrl}`,
        stopUrl,
      },
    },
  ];
}

async function alertUrl({ ctx, origin }: LetterContext, savedSearchId: string, days: number): Promise<string> {
  const expiresAt = new Date(ctx.now().getTime() + days * DAY_MS);
  const secret = await makeSecretLink(ctx, { purpose: "SavedSearch", subjectId: savedSearchId, expiresAt });
  return `${origin}/alerts/${secret}`;
}
