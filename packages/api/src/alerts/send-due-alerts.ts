import { isAlertDue } from "@repo/domain/alerts/is-alert-due";
import type { RequestContext } from "#request-context";
import { listSearchesWithNews, promiseAlert } from "./alert-matches.query";

/** Promises the letters whose time has come; what is found later goes into the next one. */
export async function sendDueAlerts(ctx: RequestContext): Promise<void> {
  for (const search of await listSearchesWithNews(ctx.db)) {
    if (isAlertDue(search, ctx.now())) await promiseAlert(ctx.db, search.id, ctx.now());
  }
}
