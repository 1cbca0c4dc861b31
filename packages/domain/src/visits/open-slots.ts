import type { GeoPoint } from "#geo/geo-point";
import { addDays, localDateOf, localTimeOf } from "#time/wall-clock";
import type { VisitPolicy } from "#visits/listing-visit-policy";
import { MINUTE_MS, overlaps, type TimeRange } from "#visits/time-range";
import type { TravelMinutes } from "#visits/travel-time";
import { VisitLedger } from "#visits/visit-ledger";
import { type Hours, workingTime } from "#visits/working-hours";

/** A live visit as the day of its host sees it; `blocked` holds its buffers. */
export type HostVisit = { during: TimeRange; blocked: TimeRange; groupKey: string; point: GeoPoint | null };
/** A live visit as the home sees it. */
export type HomeVisit = { during: TimeRange; groupKey: string; hostMemberId: string; partySize: number };

/** `visits` in order of their starts. */
export type Host = Hours & { memberId: string; visits: readonly HostVisit[] };

export type SlotQuestion = {
  listingId: string;
  /** Who may show the home. */
  hosts: readonly Host[];
  policy: VisitPolicy;
  /** Where the home is; null when it is shown by video. */
  point: GeoPoint | null;
  homeVisits: readonly HomeVisit[];
  travelMinutes: TravelMinutes;
  partySize: number;
  fromDate: string;
  days: number;
  /** Asks about this one start alone. */
  onlyAt?: Date;
  /** Of the home. */
  timeZone: string;
  now: Date;
};

export type Slot = TimeRange & { hostMemberId: string; seatsLeft: number; isShortNotice: boolean };

/** Why a working hour is not offered. */
export const MISSING_REASONS = ["HostBusy", "HostTravelling", "HomeTaken", "DayFull"] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];
export type MissingTime = TimeRange & { reason: MissingReason };

export type SlotAnswer = { slots: Slot[]; missing: MissingTime[] };

/** The host's range that a visit blocks: the visit itself with the buffers around it. */
export function blockedRange({ startsAt, endsAt }: TimeRange, policy: VisitPolicy): TimeRange {
  return {
    startsAt: new Date(startsAt.getTime() - policy.bufferBeforeMinutes * MINUTE_MS),
    endsAt: new Date(endsAt.getTime() + policy.bufferAfterMinutes * MINUTE_MS),
  };
}

/** Visits with one key are one appointment of the host; a key of its own makes a visit exclusive. */
export function groupKeyOf(listingId: string, startsAt: Date): string {
  return `${listingId}@${startsAt.toISOString()}`;
}

/**
 * Every start time that a host can keep and reach, on `days` days from `fromDate` in the home's zone, in order and
 * without repeats, with the working hours that are not offered and why. The page, the API and the check at commit all
 * ask this one function, so what is offered can be booked and what can be booked is offered.
 */
export function computeOpenSlots(question: SlotQuestion): SlotAnswer {
  const slots: Slot[] = [];
  const missing: MissingTime[] = [];
  const ledgers = ledgersOf(question);
  const today = localDateOf(question.now, question.timeZone);
  for (const { start, date, hosts } of candidateStarts(question)) {
    const during = { startsAt: new Date(start), endsAt: new Date(start + question.policy.visitMinutes * MINUTE_MS) };
    if (!isInsideWindow(start, question) || (!question.policy.isSameDayAllowed && date <= today)) continue;
    const verdict = judge(during, { date, hosts, ledgers }, question);
    if (typeof verdict === "string") missing.push({ ...during, reason: verdict });
    else slots.push(verdict);
  }
  return { slots, missing: joined(missing, question.policy.stepMinutes) };
}

type Ledgers = { home: VisitLedger; hosts: ReadonlyMap<Host, VisitLedger> };

function ledgersOf({ homeVisits, hosts, timeZone }: SlotQuestion): Ledgers {
  // With one host there is nobody to choose between.
  const chosenFrom = hosts.length > 1 ? hosts : [];
  return {
    home: new VisitLedger(homeVisits, timeZone),
    hosts: new Map(chosenFrom.map((host) => [host, new VisitLedger(host.visits, timeZone)])),
  };
}

/** A start time within working hours, its date at the home, and the hosts who work then. */
type Candidate = { start: number; date: string; hosts: readonly Host[] };

function candidateStarts(question: SlotQuestion): Candidate[] {
  const { fromDate, days, hosts, policy, onlyAt } = question;
  const lastDate = addDays(fromDate, days - 1);
  const starts = new Map<number, Host[]>();
  // A day before and after may reach in: hours run past midnight, and hosts live in other zones.
  for (let day = -2; day <= days + 1; day++) {
    const hostDate = addDays(fromDate, day);
    for (const host of hosts) {
      for (const { startsAt, endsAt } of workingTime(hostDate, host)) {
        const lastStart = endsAt.getTime() - policy.visitMinutes * MINUTE_MS;
        for (let start = startsAt.getTime(); start <= lastStart; start += policy.stepMinutes * MINUTE_MS) {
          if (onlyAt && start !== onlyAt.getTime()) continue;
          const working = starts.get(start) ?? [];
          if (!working.includes(host)) starts.set(start, [...working, host]);
        }
      }
    }
  }
  return [...starts]
    .map(([start, working]) => ({ start, date: localDateOf(new Date(start), question.timeZone), hosts: working }))
    .filter(({ date }) => date >= fromDate && date <= lastDate)
    .toSorted((a, b) => a.start - b.start);
}

function isInsideWindow(start: number, { policy, now }: SlotQuestion): boolean {
  const ahead = start - now.getTime();
  return ahead >= policy.noticeMinutes * MINUTE_MS && ahead <= policy.windowDays * 24 * 60 * MINUTE_MS;
}

type Judged = { date: string; hosts: readonly Host[]; ledgers: Ledgers };

function judge(during: TimeRange, { date, hosts, ledgers }: Judged, question: SlotQuestion): Slot | MissingReason {
  const { policy, homeVisits, partySize, now } = question;
  const groupKey = policy.capacity > 1 ? groupKeyOf(question.listingId, during.startsAt) : "";
  const group = policy.capacity > 1 ? homeVisits.filter((visit) => visit.groupKey === groupKey) : [];
  const seatsLeft = policy.capacity - group.reduce((sum, visit) => sum + visit.partySize, 0);
  const isTaken = homeVisits.some((visit) => !group.includes(visit) && overlaps(visit.during, during));
  if (isTaken || (policy.capacity > 1 && seatsLeft < partySize)) return "HomeTaken";
  if (group.length === 0 && isFull(date, ledgers.home, policy)) return "DayFull";

  // A visit that others joined keeps its host.
  const eligible = group.length === 0 ? hosts : hosts.filter(({ memberId }) => memberId === group[0]?.hostMemberId);
  const verdicts = eligible.map((host) => ({ host, obstacle: obstacleFor(host, during, groupKey, question) }));
  const free = verdicts.filter(({ obstacle }) => obstacle === null).map(({ host }) => host);
  const host = leastBusy(free, date, ledgers);
  if (!host) return verdicts.some(({ obstacle }) => obstacle === "HostTravelling") ? "HostTravelling" : "HostBusy";
  const isShortNotice = during.startsAt.getTime() - now.getTime() < policy.suggestedNoticeMinutes * MINUTE_MS;
  return { ...during, hostMemberId: host.memberId, seatsLeft, isShortNotice };
}

function obstacleFor(host: Host, during: TimeRange, groupKey: string, question: SlotQuestion) {
  const { policy, point, travelMinutes } = question;
  const near = visitsNear(host.visits, during);
  const others = policy.capacity > 1 ? near.filter((visit) => visit.groupKey !== groupKey) : near;
  const blocked = blockedRange(during, policy);
  if (others.some((visit) => overlaps(visit.blocked, blocked))) return "HostBusy";
  const isReachable = others.every((visit) => {
    if (point === null || visit.point === null) return true;
    const [gap, from, to] =
      visit.during.endsAt <= during.startsAt
        ? [during.startsAt.getTime() - visit.during.endsAt.getTime(), visit.point, point]
        : [visit.during.startsAt.getTime() - during.endsAt.getTime(), point, visit.point];
    return gap >= travelMinutes(from, to) * MINUTE_MS;
  });
  return isReachable ? null : "HostTravelling";
}

/** Visits further apart in time than this do not matter to each other: no trip and no buffer takes as long. */
const NEAR_MS = 12 * 60 * MINUTE_MS;

/** Of visits in order of their starts, those that can be in the way, found by halving. */
function visitsNear(visits: readonly HostVisit[], { startsAt, endsAt }: TimeRange): readonly HostVisit[] {
  const from = startsAt.getTime() - NEAR_MS;
  const until = endsAt.getTime() + NEAR_MS;
  let [low, high] = [0, visits.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((visits[middle]?.during.startsAt.getTime() ?? until) < from) low = middle + 1;
    else high = middle;
  }
  const near: HostVisit[] = [];
  for (let index = low; index < visits.length; index++) {
    const visit = visits[index];
    if (!visit || visit.during.startsAt.getTime() >= until) break;
    near.push(visit);
  }
  return near;
}

function isFull(date: string, home: VisitLedger, { maxPerDay, maxPerWeek }: VisitPolicy): boolean {
  return (
    (maxPerDay !== null && home.onDay(date) >= maxPerDay) || (maxPerWeek !== null && home.inWeekOf(date) >= maxPerWeek)
  );
}

/** Who has the fewest visits that day; between equals the smaller id, so that every asker gets the same answer. */
function leastBusy(hosts: readonly Host[], date: string, ledgers: Ledgers): Host | undefined {
  return hosts
    .map((host) => ({ host, visits: ledgers.hosts.get(host)?.onDay(date) ?? 0 }))
    .toSorted((a, b) => a.visits - b.visits || (a.host.memberId < b.host.memberId ? -1 : 1))[0]?.host;
}

/** Neighbouring times that are missing for one reason become one stretch, from the first start to the next possible one. */
function joined(missing: readonly MissingTime[], stepMinutes: number): MissingTime[] {
  const stretches: MissingTime[] = [];
  for (const { startsAt, reason } of missing) {
    const next = new Date(startsAt.getTime() + stepMinutes * MINUTE_MS);
    const last = stretches.at(-1);
    if (last?.reason === reason && last.endsAt.getTime() === startsAt.getTime()) last.endsAt = next;
    else stretches.push({ startsAt, endsAt: next, reason });
  }
  return stretches;
}

/** The home's wall clock of a slot. */
export function toSlotView(slot: Slot, timeZone: string) {
  return {
    startsAt: slot.startsAt.toISOString(),
    endsAt: slot.endsAt.toISOString(),
    localDate: localDateOf(slot.startsAt, timeZone),
    localTime: localTimeOf(slot.startsAt, timeZone),
    seatsLeft: slot.seatsLeft,
    isShortNotice: slot.isShortNotice,
  };
}
