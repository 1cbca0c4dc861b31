import type { AgentRecord } from "@repo/domain/listings/agent-record";
import type { ListingDetail } from "@repo/domain/listings/listing.schema";
import { marketOf } from "@repo/domain/markets/markets";
import type { FacetView } from "@repo/domain/verification/verification.schema";
import { BadgeCheck, CircleCheck } from "lucide-react";
import type { ReactNode } from "react";
import { Avatar } from "#ui/avatar";
import { Badge } from "#ui/badge";
import { agentRecordText } from "#wording/agent-record-wording";
import { STANDARD_STATUS_NAMES } from "#wording/home-wording";
import { daysAgoText, onMarketText } from "#wording/time-wording";
import { facetText } from "#wording/verification-wording";
import { Gallery } from "./gallery";
import { hasTour } from "./has-tour";
import { AmenityList, ListingFacts } from "./listing-facts";
import { ListingMap } from "./listing-map";
import { ListingTour } from "./listing-tour";
import { LoanCalculator } from "./loan-calculator";
import { PriceBlock } from "./price-block";
import { PriceHistory } from "./price-history";
import { ShareHome } from "./share-home";

type ListingPageProps = {
  listing: ListingDetail;
  now: Date;
  actions: ReactNode;
  similar: ReactNode;
  report: ReactNode;
  record: AgentRecord;
  /** What was verified about agency and agent. */
  facets: readonly FacetView[];
};

/**
 * Written on the server, so that its code is not sent: only what answers to a press is. `actions` (visit and question),
 * `similar` and `report` are composed by the page: they belong to other features.
 */
export function ListingPage({ listing, now, actions, similar, report, record, facets }: ListingPageProps) {
  return (
    <div className="mx-auto grid max-w-6xl gap-8 px-gutter py-6 pb-28 lg:grid-cols-[minmax(0,1fr)_24rem] lg:pb-12">
      <div className="lg:col-span-2">
        <Gallery pictures={listing.photos} title={listing.title} />
      </div>
      <div className="grid min-w-0 content-start gap-10">
        <ListingHeader listing={listing} now={now} />
        <Section title="Facts">
          <ListingFacts listing={listing} />
        </Section>
        {hasTour(listing) ? (
          <Section title="Look around">
            <ListingTour photos={listing.photos} embeds={listing.embeds} />
          </Section>
        ) : null}
        <Section title="About this home">
          <p className="max-w-prose text-pretty wrap-anywhere whitespace-pre-line">{listing.description}</p>
        </Section>
        {listing.amenities.length > 0 ? (
          <Section title="Amenities">
            <AmenityList amenities={listing.amenities} />
          </Section>
        ) : null}
        {listing.listingType === "Sale" ? (
          <Section title={`${marketOf(listing.market).homeLoan.instalmentName} calculator`}>
            <LoanCalculator listing={listing} />
          </Section>
        ) : null}
        <Section title="Where it is">
          <ListingMap listing={listing} />
        </Section>
        {listing.events.length > 0 ? (
          <Section title="Price and status history">
            <p className="mb-1 text-ink-muted">{onMarketText(listing.onMarketSince, now)}</p>
            <PriceHistory listing={listing} />
          </Section>
        ) : null}
        <Section title="Shown by">
          <AgentLine listing={listing} record={record} />
          <FacetList
            facets={facets}
            timeZone={listing.timeZone}
            agencyName={listing.agencyName}
            agentName={listing.agentName}
          />
          <div className="-ml-3 print:hidden">{report}</div>
        </Section>
      </div>
      <aside aria-label="Visit or ask" className="lg:sticky lg:top-22 lg:self-start print:hidden">
        {actions}
      </aside>
      {similar ? (
        <div className="lg:col-span-2 print:hidden">
          <Section title="Similar homes">{similar}</Section>
        </div>
      ) : null}
    </div>
  );
}

function ListingHeader({ listing, now }: { listing: ListingDetail; now: Date }) {
  const { availabilityConfirmedAt, standardStatus } = listing;
  return (
    <header className="grid gap-3">
      <div className="flex flex-wrap gap-2">
        {standardStatus === "Active" ? null : <Badge tone="attention">{STANDARD_STATUS_NAMES[standardStatus]}</Badge>}
        {availabilityConfirmedAt ? (
          <Badge tone="verified" icon={<CircleCheck strokeWidth={1.75} />}>
            Confirmed available {daysAgoText(availabilityConfirmedAt, now)}
          </Badge>
        ) : null}
      </div>
      <h1 className="text-2xl text-balance">{listing.title}</h1>
      <p className="text-ink-muted">{listing.publicAddress}</p>
      <PriceBlock listing={listing} />
      <ShareHome title={listing.title} />
    </header>
  );
}

type AgentLineProps = { listing: ListingDetail; record: AgentRecord };

function AgentLine({ listing: { agentName, agencyName, agentLanguages }, record }: AgentLineProps) {
  return (
    <div className="flex items-center gap-3">
      <Avatar name={agentName} />
      <div>
        <p className="font-semibold">{agentName}</p>
        <p className="text-ink-muted">
          {[agencyName, agentLanguages.join(", ")].filter((part) => part !== "").join(" · ")}
        </p>
        <p className="text-ink-muted">{agentRecordText(record)}</p>
      </div>
    </div>
  );
}

type FacetListProps = { facets: readonly FacetView[]; timeZone: string; agencyName: string; agentName: string };

function FacetList({ facets, timeZone, agencyName, agentName }: FacetListProps) {
  if (facets.length === 0) return null;
  return (
    <ul aria-label="Verified" className="grid gap-2">
      {facets.map((facet) => (
        <li key={`${facet.subject} ${facet.claim} ${facet.region}`} className="flex items-start gap-2">
          <BadgeCheck aria-hidden className="mt-0.5 size-5 shrink-0 text-verified" strokeWidth={1.75} />
          <span className="min-w-0 wrap-anywhere">
            <span className="font-semibold">{facet.subject === "Agency" ? agencyName : agentName}</span>
            {" · "}
            {facetText(facet, timeZone)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-4">
      <h2 className="text-xl">{title}</h2>
      {children}
    </section>
  );
}
