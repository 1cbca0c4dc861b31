import { type NextRequest, NextResponse } from "next/server";
import { webEnv } from "#env";
import { contentSecurityPolicy, newNonce } from "#server/content-security-policy";

/** Says what a page may load and run. Who may see what is decided elsewhere: nothing here keeps anybody out. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = newNonce();
  const policy = contentSecurityPolicy(nonce, webEnv());
  const headers = new Headers(request.headers);
  // Next reads the nonce for its own scripts there, and the layout for ours.
  headers.set("Content-Security-Policy", policy);
  headers.set("X-Nonce", nonce);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

// What is no page carries a stricter policy, set in next.config.ts.
export const config = { matcher: "/((?!api/|_next/|media/|icon.svg|livez$|readyz$).*)" };
