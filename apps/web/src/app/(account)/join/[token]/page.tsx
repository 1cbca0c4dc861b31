import type { Metadata } from "next";
import { JoinAgency } from "#features/members/join-agency";
import { serverCaller } from "#server/trpc";
import { Card } from "#ui/card";
import { PageHeader } from "#ui/page-header";

// The address is the key: it must not leave with a link or be found.
export const metadata: Metadata = { title: "Invitation", robots: { index: false }, referrer: "no-referrer" };

export default async function JoinPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const caller = await serverCaller();
  const invitation = await caller.members.invitationByLink({ token }).catch(() => null);
  if (!invitation)
    return (
      <PageHeader
        title="This invitation is over"
        description="It was used, taken back, or its time is over. Ask the agency for a new one."
      />
    );
  const { agencyName, role, email } = invitation;
  return (
    <>
      <PageHeader
        title={`Join ${agencyName}`}
        description={`You were asked to work there as ${role === "Agent" ? "an agent" : "a manager"}, with ${email}.`}
      />
      <Card className="sm:p-6!">
        <JoinAgency token={token} invitation={invitation} />
      </Card>
    </>
  );
}
