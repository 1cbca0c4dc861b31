"use client";

import type { Route } from "next";
import { signIn } from "next-auth/react";
import { useState } from "react";
import { paths } from "#paths";
import { Button } from "#ui/button";

/** Leaves for Google and comes back by `/sign-in/onward`; `failure` is what the last try came back with. */
export function SignInWithGoogle({ next, failure }: { next: Route; failure: string | undefined }) {
  const [isLeaving, setLeaving] = useState(false);
  const leave = () => {
    setLeaving(true);
    void signIn("google", { callbackUrl: paths.signInOnward(next) });
  };
  return (
    <div className="grid gap-3">
      {failure ? (
        <p role="alert" className="text-danger">
          {failure === "AccessDenied"
            ? "This Google account opens nothing here: Google does not vouch for its address, or the account is suspended."
            : "Signing in with Google did not work. Nothing was changed; try again, or sign in by e-mail."}
        </p>
      ) : null}
      <Button size="lg" isLoading={isLeaving} onClick={leave}>
        Continue with Google
      </Button>
    </div>
  );
}
