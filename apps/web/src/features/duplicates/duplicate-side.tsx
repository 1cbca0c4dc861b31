import type { DuplicatePair } from "@repo/domain/duplicates/duplicate.schema";
import { HomePicture } from "#pictures/home-picture";
import { classNames } from "#ui/class-names";
import { areaText, MODERATION_STATE_NAMES, PROPERTY_SUB_TYPE_NAMES, priceText } from "#wording/home-wording";

type Side = DuplicatePair["first"];
type Fact = { term: string; value: string };

/** One of two listings; facts that the other one states differently stand out. */
export function DuplicateSide({ name, side, other }: { name: string; side: Side; other: Side }) {
  const { listing } = side;
  const others = new Map(factsOf(other).map(({ term, value }) => [term, value]));
  return (
    <article aria-label={`${name} listing`} className="grid content-start gap-4">
      <HomePicture picture={listing.photos[0]} sizes="40vw" className="aspect-[16/9] w-full rounded-card" />
      <h2 className="text-lg">{listing.title}</h2>
      <dl className="grid">
        {factsOf(side).map(({ term, value }) => (
          <div key={term} className="flex items-baseline justify-between gap-4 border-b border-line py-2">
            <dt className="text-ink-muted">{term}</dt>
            <dd className={classNames("text-right wrap-anywhere", others.get(term) !== value && "font-semibold")}>
              {value}
            </dd>
          </div>
        ))}
      </dl>
      <p className="max-w-prose wrap-anywhere whitespace-pre-line">{listing.description}</p>
    </article>
  );
}

function factsOf({ listing, exactAddress, moderationState }: Side): Fact[] {
  return [
    { term: "Price", value: priceText(listing) },
    { term: "Home type", value: PROPERTY_SUB_TYPE_NAMES[listing.propertySubType] },
    { term: "Bedrooms", value: String(listing.bedroomsTotal) },
    { term: "Area", value: listing.areas.map((area) => areaText(listing.market, area)).join(", ") },
    { term: "Floor", value: listing.entryLevel === null ? "Not given" : String(listing.entryLevel) },
    { term: "Address", value: exactAddress },
    { term: "Agency", value: listing.agencyName },
    { term: "Agent", value: listing.agentName },
    { term: "State", value: MODERATION_STATE_NAMES[moderationState] },
  ];
}
