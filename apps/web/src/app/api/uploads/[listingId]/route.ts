import { admit } from "@repo/api/access/admit";
import { withinScope } from "@repo/api/database";
import { receiveUpload } from "@repo/api/media/receive-upload";
import { agenciesOf } from "@repo/domain/access/actor";
import { DomainError } from "@repo/domain/domain-error";
import { listingIdInput } from "@repo/domain/listings/listing.schema";
import { MOST_UPLOAD_BYTES } from "@repo/domain/listings/upload";
import { isFromHere } from "#server/is-from-here";
import { openMedia } from "#server/open-media";
import { readBody } from "#server/read-body";
import { createRequestContext } from "#server/request-context";

export const dynamic = "force-dynamic";

/** A picture of the largest size over a network of one megabit a second. */
const UPLOAD_WITHIN_MS = 120_000;
const STATUSES: Readonly<Partial<Record<DomainError["code"], number>>> = { notFound: 404, limitExceeded: 429 };

const refused = (status: number, reason: string) => Response.json({ reason }, { status });

/** One picture of a listing as the body, with its name in `name`. Answers with a reason key when it is refused. */
export async function POST(request: Request, { params }: { params: Promise<{ listingId: string }> }) {
  if (!isFromHere(request)) return refused(403, "audience.forbidden");
  const input = listingIdInput.safeParse(await params);
  if (!input.success) return refused(404, "listing.notFound");
  const ctx = await createRequestContext();
  if (ctx.actor.kind !== "user") return refused(401, "session.required");
  const bytes = await readBody(request, { bytes: MOST_UPLOAD_BYTES, withinMs: UPLOAD_WITHIN_MS });
  if (bytes === 408) return refused(408, "server.busy");
  if (bytes === 413) return refused(413, "upload.tooLarge");
  const fileName = new URL(request.url).searchParams.get("name") ?? "";
  try {
    const upload = { listingId: input.data.listingId, fileName, bytes };
    const uploadId = await admit("POST /api/uploads/[listingId]", ctx, () =>
      withinScope(agenciesOf(ctx.actor), () => receiveUpload(ctx, openMedia(), upload)),
    );
    return Response.json({ uploadId }, { status: 201 });
  } catch (error) {
    if (error instanceof DomainError) return refused(STATUSES[error.code] ?? 400, error.reason);
    throw error;
  }
}
