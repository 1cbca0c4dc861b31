"use client";

import type { ArchiveView } from "@repo/domain/privacy/archive.schema";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { PackageOpen } from "lucide-react";
import { paths } from "#paths";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { Card } from "#ui/card";
import { toast } from "#ui/toast";
import { failureText } from "#wording/failure";
import { dateTimeText } from "#wording/time-wording";

const LOOK_AGAIN_MS = 1_000;

/** Everything the account has in one file: asked for, packed before one's eyes, and fetched for a day. */
export function AccountArchive({ archive, timeZone }: { archive: ArchiveView | null; timeZone: string }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const isInWork = archive !== null && !archive.isReady;
  useQuery(trpc.privacy.mine.queryOptions(undefined, { refetchInterval: isInWork ? LOOK_AGAIN_MS : false }));
  const onError = (failure: Parameters<typeof failureText>[0]) => {
    toast.error(failureText(failure));
  };
  const ask = useMutation(
    trpc.privacy.askArchive.mutationOptions({
      onSuccess: (changed) => queryClient.setQueryData(trpc.privacy.mine.queryKey(), changed),
      onError,
    }),
  );
  const open = useMutation(
    trpc.privacy.openArchive.mutationOptions({
      onSuccess: ({ secret }) => window.location.assign(paths.archive(secret)),
      onError,
    }),
  );
  return (
    <Card className="grid gap-4 sm:p-6! print:hidden">
      <h2 className="text-lg">Everything your account has</h2>
      <p className="text-sm text-ink-muted">
        One file with your account, questions, visits, searches, letters and, if you are an agent, your listings, drafts
        and photos. It is deleted after a day. Your sign-in must not be older than 15 minutes.
      </p>
      {isInWork ? <Packing archive={archive} /> : null}
      {archive?.isReady ? (
        <p role="status">Your file is ready, until {dateTimeText(archive.expiresAt, timeZone)}.</p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        {archive?.isReady ? (
          <Button variant="primary" isLoading={open.isPending} onClick={() => open.mutate()}>
            <PackageOpen aria-hidden strokeWidth={1.75} />
            Download your file
          </Button>
        ) : null}
        {isInWork ? null : (
          <Button isLoading={ask.isPending} onClick={() => ask.mutate()}>
            {archive ? "Make a new file" : "Make a file"}
          </Button>
        )}
      </div>
    </Card>
  );
}

function Packing({ archive: { packed, toPack } }: { archive: ArchiveView }) {
  return (
    <div className="grid gap-1">
      <p role="status">We are making your file. You can leave this page and come back.</p>
      <progress
        className="w-full accent-accent"
        aria-label="How much is done"
        value={packed}
        max={Math.max(toPack, 1)}
      />
    </div>
  );
}
