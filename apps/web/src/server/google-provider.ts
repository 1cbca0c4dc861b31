import "server-only";
import { signInByProvider } from "@repo/api/identity/sign-in-by-provider";
import type { OAuthConfig } from "next-auth/providers/oauth";
import * as z from "zod";
import { webEnv } from "#env";
import { database } from "#server/database";
import { readCaller } from "#server/read-caller";

const claims = z.object({
  sub: z.string().min(1).max(255),
  name: z.string().trim().min(1).max(120).optional(),
  email: z.email().max(254),
  email_verified: z.boolean().default(false),
});
type Claims = z.infer<typeof claims>;

/** OpenID Connect: the library checks state, nonce, PKCE and the token's signature, audience and time. */
export function googleProvider(): OAuthConfig<Claims>[] {
  const { GOOGLE_CLIENT_ID: clientId, GOOGLE_CLIENT_SECRET: clientSecret, GOOGLE_ISSUER } = webEnv();
  if (clientId === undefined || clientSecret === undefined) return [];
  return [
    {
      id: "google",
      name: "Google",
      type: "oauth",
      wellKnown: `${GOOGLE_ISSUER ?? "https://accounts.google.com"}/.well-known/openid-configuration`,
      authorization: { params: { scope: "openid email profile", prompt: "select_account" } },
      idToken: true,
      checks: ["pkce", "state", "nonce"],
      clientId,
      clientSecret,
      async profile(told) {
        const { sub, name, email, email_verified: isEmailVerified } = claims.parse(told);
        const claimed = { subject: sub, name: name ?? email.split("@")[0] ?? email, email, isEmailVerified };
        const from = await readCaller();
        const signedIn = await signInByProvider(database(), { provider: "Google", ...claimed }, new Date(), from);
        // The library takes a missing id for a fault of Google's; who may not come in is told apart by the missing session.
        return { id: signedIn?.userId ?? sub, name: signedIn?.name ?? null, sessionId: signedIn?.sessionId };
      },
    },
  ];
}
