import type { ListingCard } from "@repo/domain/listings/listing.schema";
import { marketOf } from "@repo/domain/markets/markets";
import Link from "next/link";
import { paths } from "#paths";
import { areaText, FURNISHING_NAMES, PROPERTY_SUB_TYPE_NAMES, priceText, unitPriceText } from "#wording/home-wording";

const UNKNOWN = "–";

const ROWS: readonly { name: string; value: (home: ListingCard) => string | null }[] = [
  { name: "Price", value: priceText },
  { name: "Per area", value: unitPriceText },
  { name: "Home type", value: ({ propertySubType }) => PROPERTY_SUB_TYPE_NAMES[propertySubType] },
  { name: "Bedrooms", value: ({ market, bedroomsTotal }) => marketOf(market).bedroomsLabel(bedroomsTotal) },
  { name: "Bathrooms", value: ({ bathroomsTotal }) => String(bathroomsTotal) },
  { name: "Area", value: ({ market, area }) => area && areaText(market, area) },
  { name: "Furnishing", value: ({ furnished }) => furnished && FURNISHING_NAMES[furnished] },
  { name: "Where", value: ({ localityName, cityName }) => `${localityName}, ${cityName}` },
  { name: "Offered by", value: ({ agencyName }) => agencyName },
];

/** Homes side by side, fact by fact; nothing below two. */
export function CompareTable({ homes }: { homes: readonly ListingCard[] }) {
  if (homes.length < 2) return null;
  return (
    <div className="overflow-x-auto rounded-card border border-line">
      <table className="w-full min-w-max border-collapse text-left text-sm">
        <caption className="sr-only">Homes compared</caption>
        <thead>
          <tr className="border-b border-line">
            <th scope="col" className="p-3 font-normal text-ink-muted">
              Fact
            </th>
            {homes.map((home) => (
              <th key={home.id} scope="col" className="max-w-56 p-3 align-top font-semibold">
                <Link href={paths.listing(home)} className="underline underline-offset-4">
                  {home.title}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map(({ name, value }) => (
            <tr key={name} className="border-b border-line last:border-b-0">
              <th scope="row" className="p-3 font-normal text-ink-muted">
                {name}
              </th>
              {homes.map((home) => (
                <td key={home.id} className="p-3 tabular-nums">
                  {value(home) ?? UNKNOWN}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
