import type { SearchCriteria } from "@repo/domain/search/search-criteria";
import { useRouter } from "next/navigation";
import { paths } from "#paths";
import { ErrorPanel } from "#ui/error-panel";
import { homeCountText } from "#wording/home-wording";
import { ActiveFilterChips } from "./active-filter-chips";
import { activeFilters } from "./filter-wording";
import { PlaceChips, type PlaceName } from "./place-chips";
import { placeList } from "./place-list";
import { NoResults, ResultsList, ResultsSkeleton } from "./results-list";
import { SaveSearchDialog } from "./save-search-dialog";
import { useFailureText } from "./use-failure-text";
import type { SearchResults } from "./use-search-results";

const LONGEST_NAME = 120;

type ResultsPanelProps = {
  search: SearchResults;
  criteria: SearchCriteria;
  places: readonly PlaceName[];
  email: string | undefined;
  now: Date;
  viewed: ReadonlySet<string>;
  highlightedId: string | null;
  onChange: (changes: Partial<SearchCriteria>) => void;
  onHover: (listingId: string | null) => void;
  onOpen: (listingId: string) => void;
};

/** The count and the cards, or what to do when there are none. */
export function ResultsPanel({ search, criteria, places, email, onChange, ...list }: ResultsPanelProps) {
  const router = useRouter();
  const { data, error, isPlaceholderData, refetch } = search.results;
  const clear = () => {
    const { market, listingType, bounds } = criteria;
    router.push(paths.search({ market, listingType, places: criteria.places, bounds }));
  };
  const whatHappened = useFailureText(error);
  const heading = headingText(places, criteria.bounds !== undefined);
  return (
    <section aria-label="Homes" aria-busy={isPlaceholderData} className="px-gutter pb-24 lg:pt-3 lg:pb-8">
      <div className="mb-5 flex items-start justify-between gap-4">
        <div className="min-w-0">
          <h1 className="text-xl">{heading}</h1>
          <p aria-live="polite" className="mt-1 text-ink-muted tabular-nums">
            {data ? homeCountText(data.total) : "Looking…"}
          </p>
        </div>
        <SaveSearchDialog criteria={criteria} email={email} suggestedName={searchName(heading, criteria)} />
      </div>
      <PlaceChips criteria={criteria} places={places} />
      <ActiveFilterChips criteria={criteria} onChange={onChange} />
      {error ? (
        <ErrorPanel
          whatHappened={whatHappened}
          whatIsSafe="Your filters are kept in the address."
          whatToDo="Try again in a moment."
          onRetry={() => void refetch()}
        />
      ) : null}
      {data || error ? null : <ResultsSkeleton />}
      {data?.total === 0 ? <NoResults relaxations={data.relaxations} onClear={clear} /> : null}
      <ResultsList
        cards={search.cards}
        hasMore={search.hasMore}
        morePath={search.nextCursor === null ? null : paths.search(criteria, search.nextCursor)}
        isRanked={criteria.sort === "relevance"}
        isLoadingMore={search.isLoadingMore}
        onLoadMore={search.loadMore}
        {...list}
      />
    </section>
  );
}

/** "Homes in Pune, 3 BHK, up to ₹1.5 Cr". */
function searchName(heading: string, criteria: SearchCriteria): string {
  return [heading, ...activeFilters(criteria).map(({ label }) => label)].join(", ").slice(0, LONGEST_NAME);
}

function headingText(places: readonly PlaceName[], isMovedByVisitor: boolean): string {
  if (isMovedByVisitor) return "Homes in this part of the map";
  return places.length > 0 ? `Homes in ${placeList(places)}` : "Homes on the map";
}
