/** "longitude latitude" in degrees; a path is several of them with commas between. */
type PointText = string;
type PathText = string;

/** A city or region drawn by hand from a few known points; lines and shores are smoothed between them. */
export type DrawnArea = {
  cities: Record<string, PointText>;
  /** Cities named only once the map is closer. */
  towns?: Record<string, PointText>;
  localities?: Record<string, PointText>;
  seas?: Record<string, PointText>;
  builtUp?: Record<string, PathText>;
  /** Between cities, for views of a whole country; close by, a city's own motorways take over. */
  highways?: Record<string, PathText>;
  motorways?: Record<string, PathText>;
  roads?: Record<string, PathText>;
  railways?: Record<string, PathText>;
  rivers?: Record<string, PathText>;
  lakes?: Record<string, PathText>;
  islands?: Record<string, PathText>;
  parks?: Record<string, PathText>;
};
