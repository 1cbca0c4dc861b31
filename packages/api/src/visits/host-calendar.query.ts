import type { Executor } from "@repo/db/client";
import { listings } from "@repo/db/schema/listings";
import { listingHosts, visitPolicies } from "@repo/db/schema/visits";
import { DEFAULT_VISIT_POLICY, type VisitPolicy } from "@repo/domain/visits/listing-visit-policy";
import type { HomeVisit, Host } from "@repo/domain/visits/open-slots";
import type { TimeRange } from "@repo/domain/visits/time-range";
import type { AvailabilityOverride, AvailabilityRule } from "@repo/domain/visits/working-hours";
import { eq, type SQL, sql } from "drizzle-orm";

export async function findVisitPolicy(db: Executor, listingId: string): Promise<VisitPolicy> {
  const [policy] = await db.select().from(visitPolicies).where(eq(visitPolicies.listingId, listingId));
  return { ...DEFAULT_VISIT_POLICY, ...policy?.terms };
}

/** The listing's agent and whoever else may show the home. */
const hostsOf = (listingId: string) => sql`
  select ${listings.agentMemberId} as member_id from ${listings} where ${listings.id} = ${listingId}
  union select ${listingHosts.memberId} from ${listingHosts} where ${listingHosts.listingId} = ${listingId}`;

export async function listHostIds(db: Executor, listingId: string): Promise<string[]> {
  const hosts = await db.execute<{ member_id: string }>(hostsOf(listingId));
  return hosts.map(({ member_id }) => member_id);
}

type Asked = {
  listingId: string;
  propertyId: string;
  between: TimeRange;
  now: Date;
  /** A visit that moves does not stand in its own way. */
  exceptVisitId: string | null;
};

type Calendars = { policy: VisitPolicy; hosts: Host[]; homeVisits: HomeVisit[] };

/** As PostgreSQL writes them. */
type Written = {
  terms: Partial<VisitPolicy> | null;
  host_ids: string[];
  rules: (AvailabilityRule & { memberId: string })[];
  overrides: (AvailabilityOverride & { memberId: string })[];
  visits: WrittenVisit[];
};

/** Instants in epoch milliseconds; without a latitude it is by video. */
type WrittenVisit = [
  propertyId: string,
  hostMemberId: string,
  startsAt: number,
  endsAt: number,
  blockedFrom: number,
  blockedUntil: number,
  groupKey: string,
  partySize: number,
  latitude: number | null,
  longitude: number,
];

/**
 * The terms of a home, working hours and live visits of its hosts, and its own live visits. One statement, whose lists
 * are written as JSON: five trips and 200 rows of twelve columns took three times as long. (`packages/bench`)
 */
export async function loadCalendars(db: Executor, asked: Asked): Promise<Calendars> {
  const [written] = await db.execute<Written>(sql`
    with hosts as materialized (${hostsOf(asked.listingId)})
    select (select terms from visit_policies where listing_id = ${asked.listingId}) as terms,
      array(select member_id from hosts order by member_id) as host_ids,
      (select coalesce(json_agg(json_build_object('memberId', member_id, 'weekday', weekday, 'timeZone', time_zone,
          'startTime', to_char(start_time, 'HH24:MI'), 'endTime', to_char(end_time, 'HH24:MI'))), '[]')
        from availability_rules where member_id in (select member_id from hosts)) as rules,
      (select coalesce(json_agg(json_build_object('memberId', member_id, 'date', date, 'hours', hours,
          'timeZone', time_zone, 'publicReason', public_reason)), '[]')
        from availability_overrides where member_id in (select member_id from hosts)) as overrides,
      (${liveVisits(asked)}) as visits`);
  if (!written) throw new Error("one row is always written");
  const visits = written.visits.map(toVisit);
  return {
    policy: { ...DEFAULT_VISIT_POLICY, ...written.terms },
    hosts: written.host_ids.map((memberId) => ({
      memberId,
      rules: written.rules.filter((rule) => rule.memberId === memberId),
      overrides: written.overrides.filter((override) => override.memberId === memberId),
      visits: visits.filter(({ hostMemberId }) => hostMemberId === memberId),
    })),
    homeVisits: visits.filter(({ propertyId }) => propertyId === asked.propertyId),
  };
}

const epoch = (instant: SQL) => sql`(date_part('epoch', ${instant}) * 1000)::int8`;

/** Of the hosts and of the home, in order of their starts. A hold that ran out is no visit. */
const liveVisits = ({ propertyId, between, now, exceptVisitId }: Asked) => sql`
  select coalesce(json_agg(json_build_array(v.property_id, host_member_id, ${epoch(sql`starts_at`)}, ${epoch(sql`ends_at`)},
      ${epoch(sql`lower(blocked)`)}, ${epoch(sql`upper(blocked)`)}, group_key, party_size,
      case when mode <> 'Video' then public_latitude end, public_longitude) order by starts_at), '[]')
  from visits v join properties on properties.id = v.property_id
  where (status in ('Pending', 'Confirmed') or (status = 'Held' and held_until > ${now.toISOString()}))
    and (host_member_id = any(array(select member_id from hosts)) or v.property_id = ${propertyId})
    and ends_at > ${between.startsAt.toISOString()} and starts_at < ${between.endsAt.toISOString()}
    and v.id is distinct from ${exceptVisitId}`;

function toVisit(written: WrittenVisit) {
  const [propertyId, hostMemberId, startsAt, endsAt, blockedFrom, blockedUntil, groupKey, partySize, ...point] =
    written;
  const [latitude, longitude] = point;
  return {
    propertyId,
    hostMemberId,
    groupKey,
    partySize,
    during: { startsAt: new Date(startsAt), endsAt: new Date(endsAt) },
    blocked: { startsAt: new Date(blockedFrom), endsAt: new Date(blockedUntil) },
    point: latitude === null ? null : { latitude, longitude },
  };
}
