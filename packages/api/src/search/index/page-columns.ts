export const PAGE_CAPACITY = 2048;

/** Up to 2,048 listings: one typed array per column, so a test reads only its own. */
export class PageColumns {
  size = 0;
  readonly number = new Int32Array(PAGE_CAPACITY);
  readonly cell = new Float64Array(PAGE_CAPACITY);
  readonly x = new Int32Array(PAGE_CAPACITY);
  readonly y = new Int32Array(PAGE_CAPACITY);
  readonly kinds = new Int32Array(PAGE_CAPACITY);
  readonly features = new Int32Array(PAGE_CAPACITY);
  readonly priceMinor = new Float64Array(PAGE_CAPACITY);
  readonly priceBin = new Uint8Array(PAGE_CAPACITY);
  readonly squareMetres = new Float64Array(PAGE_CAPACITY);
  readonly bathrooms = new Float32Array(PAGE_CAPACITY);
  readonly floor = new Float32Array(PAGE_CAPACITY);
  readonly parking = new Float32Array(PAGE_CAPACITY);
  readonly yearBuilt = new Float32Array(PAGE_CAPACITY);
  readonly availableDay = new Float32Array(PAGE_CAPACITY);
  readonly onMarketSeconds = new Float64Array(PAGE_CAPACITY);
  readonly visibleUntilSeconds = new Float64Array(PAGE_CAPACITY);
  readonly locality = new Int32Array(PAGE_CAPACITY);
  readonly city = new Int32Array(PAGE_CAPACITY);
  readonly agency = new Int32Array(PAGE_CAPACITY);
  readonly uuidWords = [0, 1, 2, 3].map(() => new Int32Array(PAGE_CAPACITY));

  all() {
    return [
      this.number,
      this.cell,
      this.x,
      this.y,
      this.kinds,
      this.features,
      this.priceMinor,
      this.priceBin,
      this.squareMetres,
      this.bathrooms,
      this.floor,
      this.parking,
      this.yearBuilt,
      this.availableDay,
      this.onMarketSeconds,
      this.visibleUntilSeconds,
      this.locality,
      this.city,
      this.agency,
      ...this.uuidWords,
    ];
  }
}
