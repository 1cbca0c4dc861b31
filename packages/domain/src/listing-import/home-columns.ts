/** What a column of an agency's file may mean; `key` is the agency's own number of the home. */
export const HOME_FIELDS = [
  "key",
  "listingType",
  "propertySubType",
  "price",
  "locality",
  "city",
  "projectName",
  "addressLine",
  "latitude",
  "longitude",
  "bedroomsTotal",
  "bathroomsTotal",
  "areas.Carpet",
  "areas.BuiltUp",
  "areas.SuperBuiltUp",
  "areas.LivingArea",
  "areas.Plot",
  "areaUnit",
  "entryLevel",
  "storiesTotal",
  "yearBuilt",
  "furnished",
  "directionFaces",
  "parkingTotal",
  "securityDeposit",
  "maintenance",
  "registrationNumber",
  "description",
  "availabilityDate",
] as const;
export type HomeField = (typeof HOME_FIELDS)[number];

/** Which column of a file, by its heading, a field is read from. */
export type HomeColumns = Partial<Record<HomeField, string>>;

/** How headings name a field: RESO's name first, then what people write. In small letters and digits alone. */
const HEADINGS: Readonly<Record<HomeField, readonly string[]>> = {
  key: ["listingkey", "listingid", "id", "key", "reference", "ref", "code", "propertycode", "propertyid"],
  listingType: ["listingtype", "propertytype", "for", "offer", "purpose", "transaction", "salerent", "buyrent"],
  propertySubType: ["propertysubtype", "subtype", "type", "typeofhome", "hometype"],
  price: ["listprice", "price", "rent", "askingprice", "expectedprice", "amount"],
  locality: ["subdivisionname", "locality", "area", "neighbourhood", "neighborhood", "mlsareaminor"],
  city: ["city", "town"],
  projectName: ["buildingname", "project", "projectname", "society", "building", "community"],
  addressLine: ["unparsedaddress", "address", "addressline", "street"],
  latitude: ["latitude", "lat"],
  longitude: ["longitude", "long", "lng", "lon"],
  bedroomsTotal: ["bedroomstotal", "bedrooms", "beds", "bhk", "bedroom"],
  bathroomsTotal: ["bathroomstotalinteger", "bathroomstotal", "bathrooms", "baths", "bathroom"],
  "areas.Carpet": ["carpetarea", "carpet", "carpetareasqft", "reracarpetarea"],
  "areas.BuiltUp": ["builtuparea", "builtup", "buildingareatotal"],
  "areas.SuperBuiltUp": ["superbuiltuparea", "superbuiltup", "saleablearea"],
  "areas.LivingArea": ["livingarea", "sqft", "size"],
  "areas.Plot": ["lotsizesquarefeet", "lotsizearea", "plotarea", "plot", "lotsize"],
  areaUnit: ["livingareaunits", "areaunit", "unit", "units"],
  entryLevel: ["entrylevel", "floor", "floorno", "floornumber"],
  storiesTotal: ["storiestotal", "stories", "floors", "totalfloors"],
  yearBuilt: ["yearbuilt", "built"],
  furnished: ["furnished", "furnishing", "furnishings"],
  directionFaces: ["directionfaces", "facing", "direction"],
  parkingTotal: ["parkingtotal", "parking", "carparks"],
  securityDeposit: ["securitydeposit", "deposit"],
  maintenance: ["associationfee", "maintenance", "maintenancecharges"],
  registrationNumber: ["registrationnumber", "rera", "rerano", "reranumber", "reraid"],
  description: ["publicremarks", "description", "remarks", "details", "about"],
  availabilityDate: ["availabilitydate", "availablefrom", "possession", "possessiondate"],
};

const plain = (heading: string) => heading.toLowerCase().replace(/[^a-z0-9]/g, "");

/** Each field takes the column whose heading names it best; none is read twice. */
export function guessColumns(headings: readonly string[]): HomeColumns {
  const left = new Set(headings);
  const columns: HomeColumns = {};
  for (const field of HOME_FIELDS) {
    const named = HEADINGS[field].map((name) => headings.find((one) => left.has(one) && plain(one) === name));
    const heading = named.find((found) => found !== undefined);
    if (heading === undefined) continue;
    columns[field] = heading;
    left.delete(heading);
  }
  return columns;
}
