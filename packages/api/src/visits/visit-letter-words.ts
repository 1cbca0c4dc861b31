import { localDateOf, localTimeOf } from "@repo/domain/time/wall-clock";
import type { AgendaItem } from "@repo/domain/visits/visit.schema";
import type { MailContent } from "#messages/mail";

export type VisitMessageKind =
  | "VisitRequested"
  | "VisitBooked"
  | "VisitDenied"
  | "VisitRescheduled"
  | "VisitCancelled"
  | "VisitReminder";

type Words = { subject: string; heading: string; paragraphs: string[] };
export type VisitFacts = {
  visit: AgendaItem;
  when: string;
  accessNotes: string;
  address: string;
  /** Until when the visitor should say that they come, where somebody waits for it. */
  answerBy: string | null;
};

type Around = { isOver: boolean; isAsked: boolean; manageUrl: string; origin: string; view: AgendaItem };

export function visitorContent(
  { heading, paragraphs }: Words,
  { isOver, isAsked, manageUrl, origin, view }: Around,
): MailContent {
  const listingUrl = `${origin}/listing/${view.listingId}/${view.listingSlug}`;
  return {
    heading,
    paragraphs,
    action: isOver
      ? { label: "Look at the home again", url: listingUrl }
      : { label: isAsked ? "Yes, I will come" : "Directions, another time, or cancel", url: manageUrl },
    footer: `You get this because a visit to this home was asked for with this address. It is with ${view.hostName} of ${view.agencyName}.`,
  };
}

const RELEASED =
  "We asked twice whether you would come and heard nothing, so the time is free for others. You can book anew.";

export function visitorWords(
  kind: VisitMessageKind,
  { visit, when, accessNotes, address, answerBy }: VisitFacts,
): Words {
  const home = `${visit.listingTitle}, ${visit.localityName}`;
  const place =
    visit.mode === "Video"
      ? "By video; the agent sends the link."
      : `Address: ${address}, ${visit.localityName}, ${visit.cityName}.`;
  const notes = accessNotes === "" ? [] : [accessNotes];
  const reason = visit.cancelledReason ? [`Reason: ${visit.cancelledReason}`] : [];
  const released = visit.cancelledBy === "Platform" ? [RELEASED] : [];
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
        paragraphs: [`${home}: ${when}.`, ...reason, ...released],
      };
    case "VisitReminder":
      return reminderWords(home, { when, answerBy }, [place, ...notes]);
  }
}

type Reminder = Pick<VisitFacts, "when" | "answerBy">;

function reminderWords(home: string, { when, answerBy }: Reminder, gettingThere: readonly string[]): Words {
  if (answerBy === null)
    return {
      subject: `Your visit: ${when}`,
      heading: "Your visit is near",
      paragraphs: [`${home}: ${when}.`, ...gettingThere],
    };
  const ask = `Please say so by ${answerBy}. Without an answer the time goes to the next visitor.`;
  return {
    subject: `Will you come? ${when}`,
    heading: "Will you come?",
    paragraphs: [`${home}: ${when}.`, ask, ...gettingThere],
  };
}

const HOST_HEADINGS: Readonly<Record<Exclude<VisitMessageKind, "VisitReminder">, string>> = {
  VisitRequested: "A visit waits for your answer",
  VisitBooked: "A visit is booked",
  VisitDenied: "A visit request has ended",
  VisitRescheduled: "A visit has moved",
  VisitCancelled: "A visit is cancelled",
};

export function hostLetter(kind: Exclude<VisitMessageKind, "VisitReminder">, { visit, when }: VisitFacts, url: string) {
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
export function whenText(startsAt: string, timeZone: string): string {
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
