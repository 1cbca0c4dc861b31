import type { AppRouter } from "@repo/api/contract";
import { createTRPCClient } from "@trpc/client";
import { batchLink } from "#trpc/batch-link";

/** For a call without React around it. */
export const plainClient = () => createTRPCClient<AppRouter>({ links: [batchLink()] });
