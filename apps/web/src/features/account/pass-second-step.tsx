"use client";

import { useMutation } from "@tanstack/react-query";
import type { Route } from "next";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { paths } from "#paths";
import { useTRPC } from "#trpc/provider";
import { failureText } from "#wording/failure";
import { SecondStepCodeForm } from "./second-step-code";

/** After the password: the code of the app, or a recovery code. */
export function PassSecondStep({ next }: { next: Route }) {
  const trpc = useTRPC();
  const router = useRouter();
  const pass = useMutation(trpc.identity.passSecondStep.mutationOptions());
  return (
    <div className="grid gap-4">
      <SecondStepCodeForm
        label="Code of your app"
        help="Six digits. Without your phone, one of your recovery codes."
        button="Go on"
        sending={pass}
        onDone={() => {
          router.push(next);
          router.refresh();
        }}
      />
      {pass.error && !pass.error.data?.fieldErrors ? (
        <p role="alert" className="text-danger">
          {failureText(pass.error)}{" "}
          <Link href={paths.signIn(next)} className="font-semibold underline underline-offset-4">
            Sign in again
          </Link>
        </p>
      ) : null}
    </div>
  );
}
