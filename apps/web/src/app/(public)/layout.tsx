import type { ReactNode } from "react";
import { TrpcProvider } from "#trpc/provider";

export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <TrpcProvider>
      <div className="flex min-h-dvh flex-col">{children}</div>
    </TrpcProvider>
  );
}
