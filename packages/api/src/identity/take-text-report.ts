import { createHmac } from "node:crypto";
import { notFound } from "@repo/domain/domain-error";
import type { TextState } from "@repo/domain/identity/phone-code.schema";
import { isSameText } from "#access/is-same-text";
import type { RequestContext } from "#request-context";
import { setReportedState } from "./phone-codes.repository";

/** What the provider calls it, what that means here, and the states it may follow. */
const REPORTS: Readonly<Record<string, { state: TextState; after: readonly TextState[] }>> = {
  undelivered: { state: "Failed", after: ["Waiting", "Sent"] },
  failed: { state: "Failed", after: ["Waiting", "Sent"] },
  delivered: { state: "Delivered", after: ["Waiting", "Sent", "Failed"] },
};

type Report = { url: string; token: string; signature: string | null; body: string };

/** A provider's word on a message, signed over address and fields. Told twice, or of a message long gone, it changes nothing. */
export async function takeTextReport(ctx: RequestContext, { url, token, signature, body }: Report): Promise<void> {
  const fields = [...new URLSearchParams(body)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const signed = url + fields.map(([name, value]) => name + value).join("");
  const expected = createHmac("sha1", token).update(signed).digest("base64");
  if (!isSameText(signature ?? "", expected)) throw notFound("textReport");
  const { MessageSid: providerId = "", MessageStatus: status = "" } = Object.fromEntries(fields);
  const report = Object.hasOwn(REPORTS, status) ? REPORTS[status] : undefined;
  if (report) await setReportedState(ctx.db, { providerId, ...report });
}
