import { MARKET_CODES } from "@repo/domain/markets/market";
import type { Metadata } from "next";
import { OwnVerifications } from "#features/verification/own-verifications";
import { HydrateClient, prefetchNow, trpc } from "#server/trpc";
import { PageHeader } from "#ui/page-header";

export const metadata: Metadata = { title: "Verification" };

export default async function VerificationPage() {
  await prefetchNow(trpc.verification.mine.queryOptions());
  return (
    <HydrateClient>
      <PageHeader
        title="Verification"
        description="Buyers read beside your homes what was checked, how and until when. Papers are encrypted: yours are read by you, the agency's by its managers, both by the moderator of the case. They are removed 30 days after the decision."
      />
      <div className="mt-8">
        <OwnVerifications market={MARKET_CODES[0]} />
      </div>
    </HydrateClient>
  );
}
