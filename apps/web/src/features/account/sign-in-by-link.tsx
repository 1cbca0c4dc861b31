"use client";

import { useMutation } from "@tanstack/react-query";
import Link from "next/link";
import { signIn } from "next-auth/react";
import { paths } from "#paths";
import { Button } from "#ui/button";
import { reasonText } from "#wording/error-wording";
import { useAfterSignIn } from "./use-after-sign-in";

export function SignInByLink({ token }: { token: string }) {
  const goOn = useAfterSignIn(paths.home);
  const enter = useMutation({
    mutationFn: () => signIn("link", { token, redirect: false }),
    onSuccess: async (answer) => {
      if (answer?.ok) await goOn();
    },
  });
  return (
    <div className="grid gap-4">
      <Button variant="primary" size="lg" isLoading={enter.isPending} onClick={() => enter.mutate()}>
        Sign in
      </Button>
      {enter.data && !enter.data.ok ? (
        <p role="alert" className="text-danger">
          {reasonText("signInLink.over")}{" "}
          <Link href={paths.signInByLetter(paths.home)} className="font-semibold underline underline-offset-4">
            Ask for a new one
          </Link>
        </p>
      ) : null}
    </div>
  );
}
