import { admit } from "@repo/api/access/admit";
import { fetchArchive } from "@repo/api/privacy/open-archive";
import { DomainError } from "@repo/domain/domain-error";
import { createRequestContext } from "#server/request-context";

export const dynamic = "force-dynamic";

/** Everything an account has, to its owner alone: a link that somebody else got hold of opens nothing. */
export async function GET(_request: Request, { params }: { params: Promise<{ secret: string }> }): Promise<Response> {
  const { secret } = await params;
  try {
    const ctx = await createRequestContext();
    const file = await admit("GET /api/archives/[secret]", ctx, () => fetchArchive(ctx, secret));
    return new Response(file, {
      headers: {
        "content-type": "application/zip",
        "content-disposition": 'attachment; filename="plinth-archive.zip"',
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    if (error instanceof DomainError) return new Response(null, { status: 404 });
    throw error;
  }
}
