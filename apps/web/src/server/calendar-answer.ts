import "server-only";
import { DomainError } from "@repo/domain/domain-error";

/** A calendar file, which nobody on the way may keep; a wrong key is answered as if there were nothing. */
export async function calendarAnswer(read: () => Promise<string>, fileName: string): Promise<Response> {
  try {
    return new Response(await read(), {
      headers: {
        "content-type": "text/calendar; charset=utf-8",
        "content-disposition": `attachment; filename="${fileName}"`,
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    if (error instanceof DomainError && error.code === "notFound") return new Response(null, { status: 404 });
    throw error;
  }
}
