import type { PlaceSuggestion } from "@repo/domain/places/place.schema";
import Link from "next/link";
import { paths } from "#paths";
import { homeCountText } from "#wording/home-wording";

export function CityLinks({ cities }: { cities: readonly PlaceSuggestion[] }) {
  return (
    <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-5">
      {cities.map((city) => (
        <li key={city.id}>
          <Link
            href={paths.search({ places: [city.slug], market: city.market })}
            className="grid gap-0.5 rounded-card border border-line bg-surface p-4 transition-colors hover:border-line-strong hover:bg-sunken"
          >
            <span className="font-semibold">{city.name}</span>
            <span className="text-sm text-ink-muted tabular-nums">{homeCountText(city.listingCount)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
