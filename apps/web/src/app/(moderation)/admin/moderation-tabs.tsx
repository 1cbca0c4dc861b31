import { paths } from "#paths";
import { PageTabs } from "#ui/page-tabs";

const TABS = [
  { href: paths.moderation(), name: "Listings" },
  { href: paths.decisions, name: "Decided" },
  { href: paths.duplicates(), name: "Duplicates" },
  { href: paths.adminAgents, name: "Agents" },
  { href: paths.verifications(), name: "Verification" },
  { href: paths.moderationMetrics(), name: "Metrics" },
] as const;

export function ModerationTabs({ here }: { here: (typeof TABS)[number]["name"] }) {
  return (
    <div className="mb-4 min-w-0">
      <PageTabs label="Moderation" tabs={TABS} here={here} />
    </div>
  );
}
