import { localDateOf, localTimeOf } from "@repo/domain/time/wall-clock";
import type { AgendaItem } from "@repo/domain/visits/visit.schema";
import type { LetterContext, PromisedMessage } from "#messages/letter";
import type { Mail, MailContent } from "#messages/mail";
import { makeSecretLink } from "#messages/make-secret-link";
import { findVisitView } from "./agenda.query";
import { findVisitPolicy } from "./host-calendar.query";
import { visitCalendarFile } from "./visit-calendar";
import { findVisitParties } from "./visit-letter.query";

export const VISIT_MESSAGE_KINDS = [
  "VisitRequested",
  "VisitBooked",
  "VisitDenied",
  "VisitRescheduled",
  "VisitCancelled",
  "VisitReminder",
] as const;
export type VisitMessageKind = (typeof VISIT_MESSAGE_KINDS)[number];

const DAY_MS = 86_400_000;
const NO_REPLY = "no-reply@plinth.example";

type Words = { subject: string; heading: string; paragraphs: string[] };
type Facts = { visit: AgendaItem; when: string; accessNotes: string; address: string };

/**
 * Letters about a visit to its visitor and its host. One that speaks of a time that has been superseded is not written
 * any more: the letter about the newer time says all there is to say.
 */
export async function composeVisitMails(
  letter: LetterContext,
  message: PromisedMessage & { kind: VisitMessageKind },
): Promise<Mail[]> {
  const { ctx, origin } = letter;
  const parties = await findVisitParties(ctx.db, message.subject.visitId ?? "");
  const view = parties && (await findVisitView(ctx.db, parties.visit.id));
  if (!parties || !view || String(parties.visit.sequence) !== message.subject.sequence) return [];
  if (message.kind === "VisitReminder" && (view.status !== "Confirmed" || parties.visit.startsAt <= ctx.now()))
    return [];
  const policy = await findVisitPolicy(ctx.db, view.listingId);
  const facts = { visit: view, when: whenText(view), accessNotes: policy.accessNotes, address: parties.addressLine };
  const isOver = view.status === "Cancelled" || view.status === "Denied" || view.status === "Expired";
  const manageUrl = await visitUrl(letter, parties.visit.id, parties.visit.endsAt);
  const calendarFor = (attendee: { name: string; email: string }, url: string): NonNullable<Mail["calendar"]> => {
    const method = isOver ? "CANCEL" : "REQUEST";
    const file = visitCalendarFile(
      {
        ...view,
        sequence: parties.visit.sequence,
        location: [facts.address, view.localityName, view.cityName].join(", "),
        description: url,
        isConfirmed: view.status === "Confirmed",
        organizer: { name: view.agencyName, email: NO_REPLY },
        attendee,
        url,
      },
      method,
      ctx.now(),
    );
    return { method, file };
  };
  const { kind } = message;
  const mails: Mail[] = [];
  if (parties.visitorEmail) {
    const words = visitorWords(kind, facts);
    const attendee = { name: view.visitorName, email: parties.visitorEmail };
    mails.push({
      recipient: parties.visitorEmail,
      subject: words.subject,
      content: visitorContent(words, { isOver, manageUrl, origin, view }),
      ...(kind === "VisitReminder" ? {} : { calendar: calendarFor(attendee, manageUrl) }),
    });
  }
  if (kind !== "VisitReminder") {
    const attendee = { name: parties.hostName, email: parties.hostEmail };
    mails.push({
      recipient: parties.hostEmail,
      ...hostLetter(kind, facts, `${origin}/agent/calendar`),
      calendar: calendarFor(attendee, `${origin}/agent/calendar`),
    });
  }
  return mails;
}

type Around = { isOver: boolean; manageUrl: string; origin: string; view: AgendaItem };

function visitorContent({ heading, paragraphs }: Words, { isOver, manageUrl, origin, view }: Around): MailContent {
  const listingUrl = `${origin}/listing/${view.listingId}/${view.listingSlug}`;
  return {
    heading,
    paragraphs,
    action: isOver
      ? { label: "Look at the home again", url: listingUrl }
      : { label: "Directions, another time, or cancel", url: manageUrl },
    footer: `You get this because a visit to this home was asked for with this address. It is with ${view.hostName} of ${view.agencyName}.`,
  };
}

function visitorWords(kind: VisitMessageKind, { visit, when, accessNotes, address }: Facts): Words {
  const home = `${visit.listingTitle}, ${visit.localityName}`;
  const place =
    visit.mode === "Video"
      ? "By video; the agent sends the link."
      : `Address: ${address}, ${visit.localityName}, ${visit.cityName}.`;
  const notes = accessNotes === "" ? [] : [accessNotes];
  const reason = visit.cancelledReason ? [`Reason: ${visit.cancelledReason}`] : [];
  switch (kind) {
    case "VisitRequested":
      return {
        subject: `Requested: ${when}`,
        heading: "Your visit is requested",
        paragraphs: [`${home}: ${when}.`, `${visit.hostName} has to confirm it; the time is kept for you until then.`],
      };
    case "VisitBooked":
      return {
        subject: `Confirmed: ${when}`,
        heading: "Your visit is confirmed",
        paragraphs: [`${home}: ${when}.`, place, ...notes],
      };
    case "VisitRescheduled":
      return {
        subject: `Moved to ${when}`,
        heading: "Your visit has a new time",
        paragraphs: [`${home}: ${when}.`, place, ...notes],
      };
    case "VisitDenied":
      return visit.status === "Expired"
        ? {
            subject: `Not confirmed: ${when}`,
            heading: "Your request was not answered in time",
            paragraphs: [`${home}: ${when}.`, "The time is free again; choose another, or ask the agent a question."],
          }
        : {
            subject: `Not possible: ${when}`,
            heading: "This time does not work",
            paragraphs: [`${home}: ${when}.`, ...reason, "Choose another time if you like."],
          };
    case "VisitCancelled":
      return {
        subject: `Cancelled: ${when}`,
        heading: "The visit is cancelled",
        paragraphs: [`${home}: ${when}.`, ...reason],
      };
    case "VisitReminder":
      return {
        subject: `Your visit: ${when}`,
        heading: "Your visit is near",
        paragraphs: [`${home}: ${when}.`, place, ...notes],
      };
  }
}

const HOST_HEADINGS: Readonly<Record<Exclude<VisitMessageKind, "VisitReminder">, string>> = {
  VisitRequested: "A visit waits for your answer",
  VisitBooked: "A visit is booked",
  VisitDenied: "A visit request has ended",
  VisitRescheduled: "A visit has moved",
  VisitCancelled: "A visit is cancelled",
};

function hostLetter(kind: Exclude<VisitMessageKind, "VisitReminder">, { visit, when }: Facts, url: string) {
  const people = visit.partySize === 1 ? visit.visitorName : `${visit.visitorName} (${visit.partySize} people)`;
  const reason = visit.cancelledReason ? [`Reason: ${visit.cancelledReason}`] : [];
  return {
    subject: `${HOST_HEADINGS[kind]}: ${when}`,
    content: {
      heading: HOST_HEADINGS[kind],
      paragraphs: [`${visit.listingTitle}, ${visit.localityName}: ${when}.`, `Visitor: ${people}.`, ...reason],
      action: { label: "Open the calendar", url },
      footer: `You get this because you show homes for ${visit.agencyName}.`,
    },
  };
}

/** "Thu 3 Jan 2030, 10:00 (Asia/Kolkata)": by the home's clock, with its zone. */
function whenText({ startsAt, timeZone }: AgendaItem): string {
  const instant = new Date(startsAt);
  const date = new Date(`${localDateOf(instant, timeZone)}T12:00:00Z`);
  const words = new Intl.DateTimeFormat("en-GB", {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  return `${words.format(date).replace(",", "")}, ${localTimeOf(instant, timeZone)} (${timeZone})`;
}

/** A link of its own in every letter; it opens the visit until the day after it. */
async function visitUrl({ ctx, origin }: LetterContext, visitId: string, endsAt: Date): Promise<string> {
  const expiresAt = new Date(endsAt.getTime() + DAY_MS);
  const secret = await makeSecretLink(ctx, { purpose: "Visit", subjectId: visitId, expiresAt });
  return `${origin}/visit/${visitId}?key=${secret}`;
}
