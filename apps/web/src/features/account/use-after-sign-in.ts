import { useQueryClient } from "@tanstack/react-query";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { paths } from "#paths";
import { useTRPC } from "#trpc/provider";

/** Leads on after a first proof of who somebody is: to the code of their app, to setting one up, or to what they came for. */
export function useAfterSignIn(next: Route): () => Promise<void> {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  return async () => {
    const step = await queryClient.fetchQuery({ ...trpc.identity.nextStep.queryOptions(), staleTime: 0 });
    const onward = { None: next, Code: paths.signInCode(next), SetUp: paths.secondStep };
    router.push(onward[step]);
    router.refresh();
  };
}
