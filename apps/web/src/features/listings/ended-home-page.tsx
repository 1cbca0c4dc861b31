import type { EndedHome } from "@repo/domain/listings/ended-home.schema";
import Link from "next/link";
import type { ReactNode } from "react";
import { paths } from "#paths";
import { Button } from "#ui/button";

/** Where a home was that is off the market. `similar` belongs to another feature. */
export function EndedHomePage({ ended, similar }: { ended: EndedHome; similar: ReactNode }) {
  const { listingType, localityName, cityName, localitySlug } = ended;
  return (
    <div className="mx-auto grid max-w-6xl gap-8 px-gutter py-10">
      <header className="grid gap-4">
        <h1 className="text-2xl text-balance">This home is no longer on the market</h1>
        <p className="max-w-prose text-ink-muted">
          It was offered in {localityName}, {cityName}, and was sold, let or taken back.
        </p>
        <Button asChild variant="primary" className="w-fit">
          <Link href={paths.search({ listingType, places: [localitySlug] })}>
            Homes {listingType === "Sale" ? "for sale" : "for rent"} in {localityName}
          </Link>
        </Button>
      </header>
      {ended.similar.length > 0 ? (
        <section className="grid gap-4">
          <h2 className="text-xl">Similar homes near it</h2>
          {similar}
        </section>
      ) : null}
    </div>
  );
}
