import { MARKET_CODES, type MarketCode } from "@repo/domain/markets/market";
import { marketOf } from "@repo/domain/markets/markets";
import type { PlaceSuggestion } from "@repo/domain/places/place.schema";
import { CalendarCheck, Ruler, ShieldCheck } from "lucide-react";
import type { ReactNode } from "react";
import { SiteHeader } from "#features/account/site-header";
import { CityLinks } from "#features/listing-search/city-links";
import { NewestHomes } from "#features/listing-search/newest-homes";
import { StartSearch } from "#features/listing-search/start-search";
import { HomePicture } from "#pictures/home-picture";
import { serverCaller } from "#server/trpc";

const NEWEST_SHOWN = 4;
const CITIES_SHOWN = 10;

export default async function HomePage() {
  const caller = await serverCaller();
  const [me, cities, newest] = await Promise.all([
    caller.identity.me(),
    caller.places.list({ kind: "City" }),
    caller.search.results({ criteria: {} }),
  ]);
  return (
    <>
      <SiteHeader me={me} />
      <main id="main" tabIndex={-1} className="outline-none">
        <section className="border-b border-line bg-sunken">
          <div className="mx-auto grid max-w-6xl items-center gap-12 px-gutter py-12 sm:py-20 lg:grid-cols-[minmax(0,1fr)_24rem]">
            <div className="grid gap-8">
              <div className="grid max-w-2xl gap-4">
                <h1 className="text-3xl text-balance">Find a home you can check before you visit</h1>
                <p className="text-lg text-pretty text-ink-muted">
                  Every price with its area and basis, every time you are offered really free, and you see who gets your
                  number.
                </p>
              </div>
              <StartSearch />
            </div>
            <HomePicture
              picture={newest.cards[0]?.photos[0]}
              sizes="24rem"
              isEager
              className="hidden aspect-4/3 w-full rounded-card lg:block"
            />
          </div>
        </section>
        <div className="mx-auto grid max-w-6xl gap-10 px-gutter py-12">
          {MARKET_CODES.map((market) => (
            <CitySection key={market} market={market} cities={cities.filter((city) => city.market === market)} />
          ))}
        </div>
        {newest.cards.length > 0 ? (
          <section aria-labelledby="newest" className="mx-auto grid max-w-6xl gap-5 px-gutter pb-12">
            <h2 id="newest" className="text-xl">
              New on the market
            </h2>
            <NewestHomes listings={newest.cards.slice(0, NEWEST_SHOWN)} now={new Date().toISOString()} />
          </section>
        ) : null}
        <Assurances />
      </main>
    </>
  );
}

function CitySection({ market, cities }: { market: MarketCode; cities: readonly PlaceSuggestion[] }) {
  const withHomes = cities.filter(({ listingCount }) => listingCount > 0);
  if (withHomes.length === 0) return null;
  return (
    <section aria-labelledby={`cities-${market}`} className="grid gap-5">
      <h2 id={`cities-${market}`} className="text-xl">
        Cities in {marketOf(market).name}
      </h2>
      <CityLinks cities={withHomes.slice(0, CITIES_SHOWN)} />
    </section>
  );
}

function Assurances() {
  return (
    <section aria-label="What you can rely on" className="mx-auto grid max-w-6xl gap-8 px-gutter pb-16 md:grid-cols-3">
      <Assurance icon={<Ruler strokeWidth={1.75} />} title="Areas name their basis">
        Carpet, built-up or super built-up: a comparison never mixes them.
      </Assurance>
      <Assurance icon={<CalendarCheck strokeWidth={1.75} />} title="A booked visit is yours">
        Two people cannot get the same time, and every visit keeps a pause before the next.
      </Assurance>
      <Assurance icon={<ShieldCheck strokeWidth={1.75} />} title="Checked before it is shown">
        A moderator looks at every listing first, and every decision has a reason.
      </Assurance>
    </section>
  );
}

function Assurance({ icon, title, children }: { icon: ReactNode; title: string; children: ReactNode }) {
  return (
    <div className="grid gap-2">
      <span aria-hidden className="text-accent [&_svg]:size-6">
        {icon}
      </span>
      <h2 className="text-lg">{title}</h2>
      <p className="text-ink-muted">{children}</p>
    </div>
  );
}
