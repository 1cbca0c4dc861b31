import { FEATURES, featureBit } from "@repo/domain/search/features";
import { countsOfGroup } from "@repo/domain/search/kinds";
import type { SearchFacets } from "@repo/domain/search/search.schema";
import type { FoundFacets } from "./compiled-search";

export function toFacets({ kinds, features, prices }: FoundFacets): SearchFacets {
  return {
    propertySubType: countsOfGroup("propertySubType", kinds),
    bedrooms: countsOfGroup("bedrooms", kinds),
    furnished: countsOfGroup("furnished", kinds),
    directionFaces: countsOfGroup("directionFaces", kinds),
    postedBy: countsOfGroup("postedBy", kinds),
    features: Object.fromEntries(FEATURES.map((feature) => [feature, features[featureBit(feature)] ?? 0])),
    prices: [...prices],
  };
}
