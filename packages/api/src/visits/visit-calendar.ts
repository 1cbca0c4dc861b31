import { ICalAlarmType, ICalAttendeeStatus, ICalCalendar, ICalCalendarMethod, ICalEventStatus } from "ical-generator";

export type CalendarVisit = {
  id: string;
  sequence: number;
  startsAt: string;
  endsAt: string;
  listingTitle: string;
  location: string;
  description: string;
  isConfirmed: boolean;
  /** Who invites; answers reach nobody, as visits are managed by their link. */
  agencyName: string;
  attendee: { name: string; email: string } | null;
  /** Where the visit is managed. */
  url: string;
};

/**
 * One visit as a calendar file for a letter: the same UID for its whole life, a rising SEQUENCE, and METHOD:CANCEL to
 * take it back. Times are written in UTC, which every calendar shows by its reader's clock.
 */
export function visitCalendarFile(visit: CalendarVisit, method: "REQUEST" | "CANCEL", now: Date): string {
  const calendar = new ICalCalendar({ prodId: "-//Plinth//Visits//EN", method: ICalCalendarMethod[method] });
  addEvent(calendar, visit, { now, isCancelled: method === "CANCEL" });
  return calendar.toString();
}

/** All of an agent's visits, for a calendar that subscribes to them. */
export function agentCalendarFile(visits: readonly CalendarVisit[], name: string, now: Date): string {
  const calendar = new ICalCalendar({ prodId: "-//Plinth//Visits//EN", name, ttl: FEED_MINUTES * 60 });
  for (const visit of visits) addEvent(calendar, visit, { now, isCancelled: false });
  return calendar.toString();
}

const NO_REPLY = "no-reply@plinth.example";
const FEED_MINUTES = 15;
const HOUR_SECONDS = 3600;

function addEvent(
  calendar: ICalCalendar,
  visit: CalendarVisit,
  { now, isCancelled }: { now: Date; isCancelled: boolean },
) {
  const status = isCancelled
    ? ICalEventStatus.CANCELLED
    : visit.isConfirmed
      ? ICalEventStatus.CONFIRMED
      : ICalEventStatus.TENTATIVE;
  const event = calendar.createEvent({
    id: `visit-${visit.id}@plinth`,
    sequence: visit.sequence,
    stamp: now,
    start: new Date(visit.startsAt),
    end: new Date(visit.endsAt),
    summary: `Visit: ${visit.listingTitle}`,
    location: visit.location,
    description: visit.description,
    url: visit.url,
    status,
    organizer: { name: visit.agencyName, email: NO_REPLY },
  });
  if (visit.attendee) event.createAttendee({ ...visit.attendee, rsvp: false, status: ICalAttendeeStatus.ACCEPTED });
  if (!isCancelled)
    event.createAlarm({ type: ICalAlarmType.display, trigger: HOUR_SECONDS, description: "Site visit" });
}
