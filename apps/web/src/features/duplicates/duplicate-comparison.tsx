"use client";

import type { DuplicatePair } from "@repo/domain/duplicates/duplicate.schema";
import { useQuery } from "@tanstack/react-query";
import { HomePicture } from "#pictures/home-picture";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { Card } from "#ui/card";
import { ErrorPanel } from "#ui/error-panel";
import { Skeleton } from "#ui/skeleton";
import { useShortcuts } from "#ui/use-shortcuts";
import { failureText } from "#wording/failure";
import { DuplicateSide } from "./duplicate-side";
import { distanceText, photosText, wordsText } from "./duplicate-wording";
import { useJudgements } from "./use-judgements";

type DuplicateComparisonProps = { pairId: string; onJudged: () => void };

/** Both homes side by side, what speaks for one, and the judgement. */
export function DuplicateComparison({ pairId, onJudged }: DuplicateComparisonProps) {
  const trpc = useTRPC();
  const found = useQuery(trpc.duplicates.pair.queryOptions({ pairId }));
  if (found.isPending) return <Skeleton className="h-[36rem] w-full" />;
  if (found.isError) {
    return (
      <ErrorPanel
        whatHappened={failureText(found.error)}
        whatIsSafe="Nothing was judged."
        whatToDo="Choose another pair, or try again."
        onRetry={() => void found.refetch()}
      />
    );
  }
  return (
    <div className="grid content-start gap-6">
      <Card className="grid gap-4">
        <Evidence pair={found.data} />
        <Verdict pair={found.data} onJudged={onJudged} />
      </Card>
      <div className="grid gap-6 md:grid-cols-2">
        <DuplicateSide name="First" side={found.data.first} other={found.data.second} />
        <DuplicateSide name="Second" side={found.data.second} other={found.data.first} />
      </div>
    </div>
  );
}

function Evidence({ pair }: { pair: DuplicatePair }) {
  return (
    <section aria-labelledby="evidence" className="grid gap-3">
      <h2 id="evidence" className="text-lg">
        What speaks for one home
      </h2>
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {[photosText(pair), wordsText(pair), distanceText(pair.distanceMetres)].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {pair.matchedPhotos.length > 0 ? (
        <ul aria-label="Photos that match" className="grid grid-cols-[repeat(auto-fill,minmax(14rem,1fr))] gap-3">
          {pair.matchedPhotos.map(({ first, second }) => (
            <li key={first.url} className="grid grid-cols-2 gap-1 rounded-control bg-sunken p-1">
              <HomePicture picture={first} sizes="8rem" className="aspect-4/3 w-full rounded-control" />
              <HomePicture picture={second} sizes="8rem" className="aspect-4/3 w-full rounded-control" />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function Verdict({ pair: { pairId, state }, onJudged }: { pair: DuplicatePair; onJudged: () => void }) {
  const { judge, takeBack } = useJudgements({ onJudged });
  const say = (verdict: "Same" | "Different") => {
    if (state === "Proposed" && !judge.isPending) judge.mutate({ pairId, verdict });
  };
  useShortcuts({ s: () => say("Same"), d: () => say("Different") });
  if (state !== "Proposed") {
    return (
      <div className="flex flex-wrap items-center gap-4">
        <p>{state === "Same" ? "Judged to be one home." : "Judged to be two homes."}</p>
        <Button isLoading={takeBack.isPending} onClick={() => takeBack.mutate({ pairId })}>
          Take back
        </Button>
      </div>
    );
  }
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" isLoading={judge.isPending} onClick={() => say("Same")}>
          Same home
        </Button>
        <Button isLoading={judge.isPending} onClick={() => say("Different")}>
          Different homes
        </Button>
      </div>
      <p className="text-sm text-ink-muted pointer-coarse:hidden">Keys: s same home, d different homes.</p>
    </div>
  );
}
