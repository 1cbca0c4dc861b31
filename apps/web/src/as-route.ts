import type { Route } from "next";

/** Next types addresses by the pages that exist; one built at run time can only be vouched for. */
export function asRoute(address: string): Route {
  // oxlint-disable-next-line no-unsafe-type-assertion -- the one place that vouches
  return address as Route;
}
