"use client";

import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { Card } from "#ui/card";
import { toast } from "#ui/toast";
import { type ApiFailure, failureText } from "#wording/failure";
import { AppPicture } from "./app-picture";
import { RecoveryCodes } from "./recovery-codes";
import { SecondStepCodeForm } from "./second-step-code";

const tellFailure = (failure: ApiFailure) => toast.error(failureText(failure));

/** An authenticator app after the password: set up, with its recovery codes, or taken off. */
export function SecondStepSettings() {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.identity.secondStep.queryOptions());
  const [codes, setCodes] = useState<readonly string[]>();
  if (codes) return <RecoveryCodes codes={codes} onKept={() => setCodes(undefined)} />;
  return data.isOn ? (
    <SecondStepOn isRequired={data.isRequired} codesLeft={data.recoveryCodesLeft} onCodes={setCodes} />
  ) : (
    <SetUp isRequired={data.isRequired} onCodes={setCodes} />
  );
}

/** What the page and its header show of the account. */
function useRefreshAccount(): () => void {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  return () => {
    void queryClient.invalidateQueries(trpc.identity.pathFilter());
    router.refresh();
  };
}

type OnCodes = { onCodes: (codes: readonly string[]) => void; isRequired: boolean };

function SetUp({ isRequired, onCodes }: OnCodes) {
  const trpc = useTRPC();
  const refresh = useRefreshAccount();
  const start = useMutation(trpc.identity.startSecondStep.mutationOptions({ onError: tellFailure }));
  const confirm = useMutation(trpc.identity.confirmSecondStep.mutationOptions());
  if (!start.data)
    return (
      <Card className="grid gap-4 sm:p-6!">
        <p>
          {isRequired
            ? "Administrators sign in with a code of an app as well. Until it is set up, this account has the rights of a buyer."
            : "With an app on your phone, a stolen password alone opens nothing."}
        </p>
        <Button variant="primary" isLoading={start.isPending} onClick={() => start.mutate()}>
          Set up an app
        </Button>
      </Card>
    );
  const { secret, address } = start.data;
  return (
    <Card className="grid gap-5 sm:p-6!">
      <p>Scan this with an authenticator app, or type the key into it.</p>
      <AppPicture address={address} />
      <p>
        <span className="block text-sm text-ink-muted">Key</span>
        <code className="text-sm break-all">{secret}</code>
      </p>
      <SecondStepCodeForm
        label="Code that the app shows"
        button="Turn it on"
        sending={confirm}
        onDone={({ recoveryCodes }) => {
          onCodes(recoveryCodes);
          refresh();
        }}
        onFailure={tellFailure}
      />
    </Card>
  );
}

function SecondStepOn({ isRequired, codesLeft, onCodes }: OnCodes & { codesLeft: number }) {
  const trpc = useTRPC();
  const renew = useMutation(trpc.identity.renewRecoveryCodes.mutationOptions());
  const takeOff = useMutation(trpc.identity.takeOffSecondStep.mutationOptions());
  const refresh = useRefreshAccount();
  return (
    <>
      <Card className="grid gap-4 sm:p-6!">
        <h2 className="text-lg">Recovery codes</h2>
        <p>
          The app is on. {codesLeft} {codesLeft === 1 ? "recovery code is" : "recovery codes are"} left.
        </p>
        <SecondStepCodeForm
          label="Code for new recovery codes"
          help="Of the app, or a recovery code. The old ones stop working."
          button="Make new ones"
          sending={renew}
          onDone={({ recoveryCodes }) => {
            onCodes(recoveryCodes);
            refresh();
          }}
          onFailure={tellFailure}
        />
      </Card>
      <Card className="grid gap-4 sm:p-6!">
        <h2 className="text-lg">Another phone, or none</h2>
        <p>
          Take the app off, then set the next one up.
          {isRequired ? " Until then this account has the rights of a buyer." : ""}
        </p>
        <SecondStepCodeForm
          label="Code to take it off"
          help="Of the app, or a recovery code."
          button="Take it off"
          sending={takeOff}
          onDone={refresh}
          onFailure={tellFailure}
        />
      </Card>
    </>
  );
}
