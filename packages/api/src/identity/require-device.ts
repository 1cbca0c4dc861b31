import { DomainError } from "@repo/domain/domain-error";
import type { RequestContext } from "#request-context";

/** For what counts in the browser alone that asked for it. */
export function requireDevice({ deviceId }: Pick<RequestContext, "deviceId">): string {
  if (deviceId === null) throw new DomainError("invalidState", "browser.noCookies");
  return deviceId;
}
