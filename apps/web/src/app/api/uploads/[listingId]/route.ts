import { admit } from "@repo/api/access/admit";
import { withinScope } from "@repo/api/database";
import { receiveUpload } from "@repo/api/media/receive-upload";
import { agenciesOf } from "@repo/domain/access/actor";
import { DomainError } from "@repo/domain/domain-error";
import { listingIdInput } from "@repo/domain/listings/listing.schema";
import { MOST_UPLOAD_BYTES } from "@repo/domain/listings/upload";
import { webEnv } from "#env";
import { openMedia } from "#server/open-media";
import { createRequestContext } from "#server/request-context";

export const dynamic = "force-dynamic";

const STATUSES: Readonly<Partial<Record<DomainError["code"], number>>> = { notFound: 404, limitExceeded: 429 };

const refused = (status: number, reason: string) => Response.json({ reason }, { status });

/** One picture of a listing as the body, with its name in `name`. Answers with a reason key when it is refused. */
export async function POST(request: Request, { params }: { params: Promise<{ listingId: string }> }) {
  // The cookie is sent from elsewhere by no browser of today; what says where it comes from must be from here.
  const origin = request.headers.get("origin");
  if (origin !== null && origin !== new URL(webEnv().NEXTAUTH_URL).origin) return refused(403, "audience.forbidden");
  const input = listingIdInput.safeParse(await params);
  if (!input.success) return refused(404, "listing.notFound");
  const ctx = await createRequestContext();
  if (ctx.actor.kind !== "user") return refused(401, "session.required");
  const bytes = await readAtMost(request, MOST_UPLOAD_BYTES);
  if (!bytes) return refused(413, "upload.tooLarge");
  const fileName = new URL(request.url).searchParams.get("name") ?? "";
  try {
    const upload = { listingId: input.data.listingId, fileName, bytes };
    const uploadId = await admit("POST /api/uploads/[listingId]", ctx.actor, () =>
      withinScope(agenciesOf(ctx.actor), () => receiveUpload(ctx, openMedia(), upload)),
    );
    return Response.json({ uploadId }, { status: 201 });
  } catch (error) {
    if (error instanceof DomainError) return refused(STATUSES[error.code] ?? 400, error.reason);
    throw error;
  }
}

/** Stops reading at the limit, whatever length was announced. */
async function readAtMost(request: Request, limit: number): Promise<Uint8Array | undefined> {
  if (Number(request.headers.get("content-length") ?? 0) > limit || !request.body)
    return request.body ? undefined : new Uint8Array();
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = request.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > limit) {
      await reader.cancel();
      return undefined;
    }
    parts.push(part.value);
  }
  return Buffer.concat(parts);
}
