import { admit } from "@repo/api/access/admit";
import { withinScope } from "@repo/api/database";
import { handInPaper } from "@repo/api/verification/hand-in-paper";
import { agenciesOf } from "@repo/domain/access/actor";
import { DomainError } from "@repo/domain/domain-error";
import { verificationInput } from "@repo/domain/verification/verification.schema";
import { MOST_PAPER_BYTES } from "@repo/domain/verification/verification-paper";
import { isFromHere } from "#server/is-from-here";
import { readBody } from "#server/read-body";
import { createRequestContext } from "#server/request-context";

export const dynamic = "force-dynamic";

/** A paper of the largest size over a network of half a megabit a second. */
const UPLOAD_WITHIN_MS = 90_000;
const STATUSES: Readonly<Partial<Record<DomainError["code"], number>>> = { notFound: 404, limitExceeded: 429 };

const refused = (status: number, reason: string) => Response.json({ reason }, { status });

/** One paper of a request as the body, with its name in `name`. Answers with a reason key when it is refused. */
export async function POST(request: Request, { params }: { params: Promise<{ requestId: string }> }) {
  if (!isFromHere(request)) return refused(403, "audience.forbidden");
  const input = verificationInput.safeParse(await params);
  if (!input.success) return refused(404, "verification.notFound");
  const ctx = await createRequestContext();
  if (ctx.actor.kind !== "user") return refused(401, "session.required");
  const bytes = await readBody(request, { bytes: MOST_PAPER_BYTES, withinMs: UPLOAD_WITHIN_MS });
  if (bytes === 408) return refused(408, "server.busy");
  if (bytes === 413) return refused(413, "paper.tooLarge");
  const fileName = new URL(request.url).searchParams.get("name") ?? "";
  try {
    const paper = { requestId: input.data.requestId, fileName, bytes };
    const paperId = await admit("POST /api/verifications/[requestId]", ctx, () =>
      withinScope(agenciesOf(ctx.actor), () => handInPaper(ctx, paper)),
    );
    return Response.json({ paperId }, { status: 201 });
  } catch (error) {
    if (error instanceof DomainError) return refused(STATUSES[error.code] ?? 400, error.reason);
    throw error;
  }
}
