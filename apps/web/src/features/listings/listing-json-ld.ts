import type { ListingDetail } from "@repo/domain/listings/listing.schema";

const MINOR_UNITS = 100;

/** What search engines read of a home: only what its page shows, so a hidden address stays hidden here too. */
export function listingJsonLd(listing: ListingDetail, address: string, pictures: readonly string[]): string {
  const { area, price, point } = listing;
  const described = {
    "@context": "https://schema.org",
    "@type": "RealEstateListing",
    name: listing.title,
    description: listing.description,
    url: address,
    datePosted: listing.onMarketAt,
    image: pictures,
    offers: {
      "@type": "Offer",
      price: price.amountMinor / MINOR_UNITS,
      priceCurrency: price.currency,
      businessFunction: `http://purl.org/goodrelations/v1#${listing.listingType === "Sale" ? "Sell" : "LeaseOut"}`,
      offeredBy: { "@type": "RealEstateAgent", name: listing.agencyName },
    },
    mainEntity: {
      "@type": "Accommodation",
      numberOfBedrooms: listing.bedroomsTotal,
      numberOfBathroomsTotal: listing.bathroomsTotal,
      ...(area && {
        floorSize: { "@type": "QuantitativeValue", value: Math.round(area.squareMetres), unitCode: "MTK" },
      }),
      address: {
        "@type": "PostalAddress",
        streetAddress: listing.publicAddress,
        addressLocality: listing.localityName,
        addressRegion: listing.cityName,
        addressCountry: listing.market,
      },
      ...(!listing.isLocationApproximate && { geo: { "@type": "GeoCoordinates", ...point } }),
    },
  };
  // A "</script>" in somebody's words must not end the script that they are written into.
  return JSON.stringify(described).replaceAll("<", "\\u003c");
}
