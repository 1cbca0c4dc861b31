import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "#server/auth-options";
import { isFromHere } from "#server/is-from-here";
import { readBody } from "#server/read-body";

type Context = { params: Promise<{ nextauth: string[] }> };

const BODY = { bytes: 16 * 1024, withinMs: 10_000 };

async function handler(request: NextRequest, context: Context): Promise<Response> {
  // Options are built per request, so a build needs neither secret nor database.
  if (request.method === "GET") return NextAuth(request, context, authOptions());
  if (!isFromHere(request)) return new Response(null, { status: 403 });
  const body = await readBody(request, BODY);
  if (typeof body === "number") return new Response(null, { status: body });
  const { url, method, headers } = request;
  return NextAuth(new NextRequest(url, { method, headers, body }), context, authOptions());
}

export { handler as GET, handler as POST };
