import type { LetterContext, PromisedMessage } from "#messages/letter";
import type { Mail } from "#messages/mail";
import { makeSecretLink } from "#messages/make-secret-link";
import { findVisitView } from "./agenda.query";
import { answerAwaited } from "./answer-awaited";
import { findVisitPolicy } from "./host-calendar.query";
import { visitCalendarFile } from "./visit-calendar";
import { findVisitParties } from "./visit-letter.query";
import { hostLetter, type VisitMessageKind, visitorContent, visitorWords, whenText } from "./visit-letter-words";

const DAY_MS = 86_400_000;
const OVER = ["Cancelled", "Denied", "Expired"];

/** Letters about a visit: to its visitor, who may have given no address, and to its host. */
export async function composeVisitMails(
  letter: LetterContext,
  message: PromisedMessage & { kind: VisitMessageKind },
): Promise<Mail[]> {
  const { kind } = message;
  const loaded = await loadVisit(letter, message);
  if (!loaded) return [];
  const { facts, parties, manageUrl, isOver } = loaded;
  const { visit: view } = facts;
  const mails: Mail[] = [];
  if (parties.visitorEmail) {
    const words = visitorWords(kind, facts);
    const attendee = { name: view.visitorName, email: parties.visitorEmail };
    mails.push({
      recipient: parties.visitorEmail,
      subject: words.subject,
      content: visitorContent(words, {
        isOver,
        isAsked: kind === "VisitReminder" && facts.answerBy !== null,
        manageUrl,
        origin: letter.origin,
        view,
      }),
      ...(kind === "VisitReminder" ? {} : { calendar: invitation(letter, loaded, { attendee, url: manageUrl }) }),
    });
  }
  if (kind !== "VisitReminder") {
    const attendee = { name: parties.hostName, email: parties.hostEmail };
    const url = `${letter.origin}/agent/calendar`;
    mails.push({
      recipient: parties.hostEmail,
      ...hostLetter(kind, facts, url),
      calendar: invitation(letter, loaded, { attendee, url }),
    });
  }
  return mails;
}

type LoadedVisit = NonNullable<Awaited<ReturnType<typeof loadVisit>>>;

/**
 * Nothing when the promise speaks of a time that has been superseded, or reminds of what will not be: the letter
 * about the newer state says all there is to say.
 */
async function loadVisit(letter: LetterContext, { kind, subject }: PromisedMessage) {
  const { ctx } = letter;
  const parties = await findVisitParties(ctx.db, subject.visitId ?? "");
  const visit = parties && (await findVisitView(ctx.db, parties.visit.id));
  if (!parties || !visit || String(parties.visit.sequence) !== subject.sequence) return undefined;
  const isStillAhead = visit.status === "Confirmed" && parties.visit.startsAt > ctx.now();
  if (kind === "VisitReminder" && !isStillAhead) return undefined;
  const policy = await findVisitPolicy(ctx.db, visit.listingId);
  const answerBy = answerAwaited(visit, policy, ctx.now());
  return {
    parties,
    facts: {
      visit,
      when: whenText(visit.startsAt, visit.timeZone),
      accessNotes: policy.accessNotes,
      address: parties.addressLine,
      answerBy: answerBy && whenText(answerBy.toISOString(), visit.timeZone),
    },
    isOver: OVER.includes(visit.status),
    manageUrl: await visitUrl(letter, parties.visit.id, parties.visit.endsAt),
  };
}

type Invited = { attendee: { name: string; email: string }; url: string };

function invitation({ ctx }: LetterContext, { facts, parties, isOver }: LoadedVisit, { attendee, url }: Invited) {
  const { visit, address } = facts;
  const method = isOver ? ("CANCEL" as const) : ("REQUEST" as const);
  const file = visitCalendarFile(
    {
      ...visit,
      sequence: parties.visit.sequence,
      location: [address, visit.localityName, visit.cityName].join(", "),
      description: url,
      isConfirmed: visit.status === "Confirmed",
      attendee,
      url,
    },
    method,
    ctx.now(),
  );
  return { method, file };
}

/** A link of its own in every letter; it opens the visit until the day after it. */
async function visitUrl({ ctx, origin }: LetterContext, visitId: string, endsAt: Date): Promise<string> {
  const expiresAt = new Date(endsAt.getTime() + DAY_MS);
  const secret = await makeSecretLink(ctx, { purpose: "Visit", subjectId: visitId, expiresAt });
  return `${origin}/visit/${visitId}?key=${secret}`;
}
