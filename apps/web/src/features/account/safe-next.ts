import type { Route } from "next";
import { asRoute } from "#as-route";
import { paths } from "#paths";

/** Any origin will do: what stays on it stays on ours. */
const HERE = "http://here.invalid";

/** Only an address of our own may follow a sign-in; anything else could lead people astray. */
export function safeNext(next: string | string[] | undefined): Route {
  return typeof next === "string" && isOwn(next) ? asRoute(next) : paths.home;
}

/** Browsers read `\` as `/` and skip tabs and line ends, so no address of ours may hold them; `/.//x` comes out as `//x`. */
function isOwn(next: string): boolean {
  if (!next.startsWith("/") || /[\\\p{Cc}]/u.test(next) || !URL.canParse(next, HERE)) return false;
  const { origin, pathname } = new URL(next, HERE);
  return origin === HERE && !pathname.startsWith("//");
}
