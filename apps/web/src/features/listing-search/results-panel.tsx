import type { SearchCriteria } from "@repo/domain/search/search-criteria";
import { useRouter } from "next/navigation";
import { paths } from "#paths";
import { classNames } from "#ui/class-names";
import { ErrorPanel } from "#ui/error-panel";
import { failureText } from "#wording/failure";
import { homeCountText } from "#wording/home-wording";
import { ActiveFilterChips } from "./active-filter-chips";
import { NoResults, ResultsList, ResultsSkeleton } from "./results-list";
import type { SearchResults } from "./use-search-results";

type ResultsPanelProps = {
  search: SearchResults;
  criteria: SearchCriteria;
  placeName: string | undefined;
  now: Date;
  viewed: ReadonlySet<string>;
  highlightedId: string | null;
  onChange: (changes: Partial<SearchCriteria>) => void;
  onHover: (listingId: string | null) => void;
  onOpen: (listingId: string) => void;
  className: string;
};

/** The count and the cards, or what to do when there are none. */
export function ResultsPanel({ search, criteria, placeName, onChange, className, ...list }: ResultsPanelProps) {
  const router = useRouter();
  const { data, error, isPlaceholderData, refetch } = search.results;
  const clear = () => {
    const { market, listingType, places, bounds } = criteria;
    router.push(paths.search({ market, listingType, places, bounds }));
  };
  return (
    <section
      aria-label="Homes"
      aria-busy={isPlaceholderData}
      className={classNames("px-gutter pb-24 lg:overflow-y-auto lg:pt-3 lg:pb-8", className)}
    >
      <h1 className="text-xl">{headingText(placeName, criteria.bounds !== undefined)}</h1>
      <p
        aria-live="polite"
        className={classNames("mt-1 mb-5 text-ink-muted tabular-nums", isPlaceholderData && "opacity-60")}
      >
        {data ? homeCountText(data.total) : "Looking…"}
      </p>
      <ActiveFilterChips criteria={criteria} onChange={onChange} />
      {error ? (
        <ErrorPanel
          whatHappened={failureText(error)}
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
        isLoadingMore={search.isLoadingMore}
        onLoadMore={search.loadMore}
        {...list}
      />
    </section>
  );
}

function headingText(placeName: string | undefined, isMovedByVisitor: boolean): string {
  if (isMovedByVisitor) return "Homes in this part of the map";
  return placeName ? `Homes in ${placeName}` : "Homes on the map";
}
