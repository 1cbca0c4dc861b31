import "next-auth";
import "next-auth/jwt";

declare module "next-auth" {
  interface User {
    /** Nothing where a provider names somebody who may not come in. */
    sessionId: string | undefined;
  }
}

declare module "next-auth/jwt" {
  interface JWT {
    sessionId?: string | undefined;
  }
}
