import type { Route } from "next";
import { asRoute } from "#as-route";
import { paths } from "#paths";

/** Only an address of our own may follow a sign-in; anything else could lead people astray. */
export function safeNext(next: string | string[] | undefined): Route {
  return typeof next === "string" && /^\/(?![/\\])/.test(next) ? asRoute(next) : paths.home;
}
