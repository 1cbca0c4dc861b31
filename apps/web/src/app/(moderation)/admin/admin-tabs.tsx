import { paths } from "#paths";
import { PageTabs } from "#ui/page-tabs";

const TABS = [
  { href: paths.adminPeople, name: "Accounts" },
  { href: paths.adminAgencies, name: "Agencies" },
  { href: paths.adminAudit(), name: "Audit trail" },
  { href: paths.keptMail, name: "Letters" },
  { href: paths.adminJobs(), name: "Jobs" },
  { href: paths.adminSwitches, name: "Switches" },
] as const;
export type AdminTab = (typeof TABS)[number]["name"];

export function AdminTabs({ here }: { here: AdminTab }) {
  return <PageTabs label="Administration" tabs={TABS} here={here} />;
}
