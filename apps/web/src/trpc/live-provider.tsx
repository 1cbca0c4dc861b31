"use client";

import { httpSubscriptionLink, splitLink } from "@trpc/client";
import type { ReactNode } from "react";
import { batchLink } from "#trpc/batch-link";
import { TrpcProvider } from "#trpc/provider";

const liveLink = () =>
  splitLink({
    condition: ({ type }) => type === "subscription",
    true: httpSubscriptionLink({ url: "/api/trpc" }),
    false: batchLink(),
  });

/** For pages that listen for changes, too. */
export function LiveTrpcProvider({ children }: { children: ReactNode }) {
  return <TrpcProvider makeLink={liveLink}>{children}</TrpcProvider>;
}
