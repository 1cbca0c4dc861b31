import "server-only";
import { type SignedIn, signIn } from "@repo/api/identity/sign-in";
import { signInByCode, signInByLink } from "@repo/api/identity/sign-in-by-letter";
import { signInByPhone } from "@repo/api/identity/sign-in-by-phone";
import { signOut } from "@repo/api/identity/sign-out";
import { signInCodeInput, signInLinkInput } from "@repo/domain/identity/sign-in-code.schema";
import { cookies } from "next/headers";
import type { AuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import * as z from "zod";
import { webEnv } from "#env";
import { database } from "#server/database";
import { deviceIdFrom } from "#server/device-id";
import { googleProvider } from "#server/google-provider";
import { readCaller } from "#server/read-caller";
import { authCookies } from "#server/session-cookies";

const SESSION_SECONDS = 7 * 24 * 60 * 60;

const credentials = z.object({ email: z.email().max(254), password: z.string().min(1).max(128) });

const asUser = (signedIn: SignedIn | undefined) =>
  signedIn ? { id: signedIn.userId, name: signedIn.name, sessionId: signedIn.sessionId } : null;

/** The token only names a session; who that is and what they may do is read from the database on every request. */
export function authOptions(): AuthOptions {
  return {
    secret: webEnv().NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    cookies: authCookies(),
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        async authorize(typed) {
          const parsed = credentials.safeParse(typed);
          if (!parsed.success) return null;
          // What is thrown is told to the form by its message, which is a reason key.
          const signedIn = await signIn(database(), { ...parsed.data, ...(await readCaller()) }, new Date());
          return asUser(signedIn);
        },
      }),
      CredentialsProvider({
        id: "code",
        credentials: { codeId: {}, code: {} },
        async authorize(typed) {
          const parsed = signInCodeInput.safeParse(typed);
          if (!parsed.success) return null;
          return asUser(await signInByCode(database(), { ...parsed.data, ...(await readCaller()) }, new Date()));
        },
      }),
      CredentialsProvider({
        id: "phone",
        credentials: { codeId: {}, code: {} },
        async authorize(typed) {
          const parsed = signInCodeInput.safeParse(typed);
          if (!parsed.success) return null;
          const from = { deviceId: deviceIdFrom(await cookies()), ...(await readCaller()) };
          return asUser(await signInByPhone(database(), { ...parsed.data, ...from }, new Date()));
        },
      }),
      CredentialsProvider({
        id: "link",
        credentials: { token: {} },
        async authorize(typed) {
          const parsed = signInLinkInput.safeParse(typed);
          if (!parsed.success) return null;
          return asUser(await signInByLink(database(), parsed.data.token, new Date(), await readCaller()));
        },
      }),
      ...googleProvider(),
    ],
    callbacks: {
      // Somebody whom Google does not vouch for, or who is suspended, has none.
      signIn: ({ user }) => user.sessionId !== undefined,
      jwt: ({ token, user }) => (user ? { ...token, sessionId: user.sessionId } : token),
      session: ({ session, token }) => ({ expires: session.expires, user: { name: token.name ?? null } }),
    },
    events: {
      signOut: async ({ token }) => {
        if (token.sessionId) await signOut(database(), token.sessionId, new Date(), await readCaller());
      },
    },
  };
}
