import { admit } from "@repo/api/access/admit";
import { withinScope } from "@repo/api/database";
import { openPaper } from "@repo/api/verification/open-paper";
import { DomainError } from "@repo/domain/domain-error";
import { paperInput } from "@repo/domain/verification/verification.schema";
import { PAPER_CONTENT_TYPES } from "@repo/domain/verification/verification-paper";
import { createRequestContext } from "#server/request-context";

export const dynamic = "force-dynamic";

/** A paper that was handed in, as a file to keep: never shown within a page, as anybody may have made it. */
export async function GET(_request: Request, { params }: { params: Promise<{ paperId: string }> }): Promise<Response> {
  const input = paperInput.safeParse(await params);
  if (!input.success) return new Response(null, { status: 404 });
  const { paperId } = input.data;
  try {
    const ctx = await createRequestContext();
    // A moderator is of another agency; who may open it is decided by the use case.
    const { kind, bytes } = await admit("GET /api/verification-papers/[paperId]", ctx, () =>
      withinScope("everyAgency", () => openPaper(ctx, paperId)),
    );
    return new Response(Uint8Array.from(bytes), {
      headers: {
        "content-type": PAPER_CONTENT_TYPES[kind],
        "content-disposition": `attachment; filename="paper-${paperId.slice(-6)}.${kind === "jpeg" ? "jpg" : kind}"`,
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    if (error instanceof DomainError)
      return new Response(null, { status: error.code === "unauthenticated" ? 401 : 404 });
    throw error;
  }
}
