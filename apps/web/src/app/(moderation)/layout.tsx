import type { ReactNode } from "react";
import { TrpcProvider } from "#trpc/provider";

export default function ModerationLayout({ children }: { children: ReactNode }) {
  return <TrpcProvider>{children}</TrpcProvider>;
}
