import { CalendarCheck, Ruler, ShieldCheck } from "lucide-react";
import type { ReactNode } from "react";
import { SiteHeader } from "#features/account/site-header";
import { CityLinks } from "#features/listing-search/city-links";
import { NewestHomes } from "#features/listing-search/newest-homes";
import { StartSearch } from "#features/listing-search/start-search";
import { serverCaller } from "#server/trpc";

const NEWEST_SHOWN = 4;

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
          <div className="mx-auto grid max-w-6xl gap-8 px-gutter py-12 sm:py-20">
            <div className="grid max-w-2xl gap-4">
              <h1 className="text-3xl text-balance">Find a home you can check before you visit</h1>
              <p className="text-lg text-pretty text-ink-muted">
                Every price with its area and basis, every time you are offered really free, and you see who gets your
                number.
              </p>
            </div>
            <StartSearch />
          </div>
        </section>
        <section aria-labelledby="cities" className="mx-auto grid max-w-6xl gap-5 px-gutter py-12">
          <h2 id="cities" className="text-xl">
            Cities
          </h2>
          <CityLinks cities={cities.filter(({ listingCount }) => listingCount > 0)} />
        </section>
        {newest.cards.length > 0 ? (
          <section aria-labelledby="newest" className="mx-auto grid max-w-6xl gap-5 px-gutter pb-12">
            <h2 id="newest" className="text-xl">
              New on the market
            </h2>
            <NewestHomes listings={newest.cards.slice(0, NEWEST_SHOWN)} now={new Date().toISOString()} />
          </section>
        ) : null}
        <section
          aria-label="What you can rely on"
          className="mx-auto grid max-w-6xl gap-8 px-gutter pb-16 md:grid-cols-3"
        >
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
      </main>
    </>
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
