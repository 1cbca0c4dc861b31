import { formAgeSign, hasManyLinks, type SpamSign, wordsOf } from "@repo/domain/leads/spam";
import type { RequestContext } from "#request-context";
import { bucketKey } from "./bucket-key";
import { formOpenedAt } from "./form-token";
import { type Bucket, takeFromBuckets } from "./spam.repository";

export type JudgedEnquiry = {
  listingId: string;
  contactKey: string;
  message: string;
  form: { token: string; website: string };
};

/** What speaks for spam. Only what came over a network is judged: imports and our own jobs are trusted. */
export async function judgeEnquiry(ctx: RequestContext, enquiry: JudgedEnquiry): Promise<SpamSign[]> {
  const { clientAddress } = ctx;
  if (clientAddress === null) return [];
  const { listingId, contactKey, message, form } = enquiry;
  const words = wordsOf(message);
  const limits: readonly (Bucket & { sign: SpamSign })[] = [
    { sign: "ManyFromAddress", key: bucketKey("address", clientAddress), burst: 20, perHour: 30 },
    { sign: "ManyOfContact", key: bucketKey("contact", contactKey), burst: 10, perHour: 10 },
    { sign: "ManyOfListing", key: bucketKey("listing", listingId), burst: 60, perHour: 60 },
    ...(words === null ? [] : [{ sign: "SameWords" as const, key: bucketKey("words", words), burst: 2, perHour: 1 }]),
  ];
  const [openedAt, empty] = await Promise.all([
    formOpenedAt(ctx.db, form.token, listingId),
    takeFromBuckets(ctx.db, limits, ctx.now()),
  ]);
  const ageSign = formAgeSign(openedAt, ctx.now());
  return [
    ...(form.website === "" ? [] : ["HiddenField" as const]),
    ...(ageSign === null ? [] : [ageSign]),
    ...(hasManyLinks(message) ? ["ManyLinks" as const] : []),
    ...limits.filter(({ key }) => empty.has(key)).map(({ sign }) => sign),
  ];
}
