"use client";

import { usePathname } from "next/navigation";
import { paths } from "#paths";
import { PageTabs } from "#ui/page-tabs";

const TABS = [
  { href: paths.agent, name: "Today" },
  { href: paths.agentLeads(), name: "Leads" },
  { href: paths.agentBoard, name: "Board" },
  { href: paths.agentCalendar(), name: "Calendar" },
  { href: paths.agentListings, name: "Listings" },
  { href: paths.agentRouting, name: "Routing" },
  { href: paths.agentVerification, name: "Verification" },
] as const;

const FOR_MANAGERS = [
  { href: paths.agentReports(), name: "Reports" },
  { href: paths.agentTeam, name: "Team" },
] as const;

export function DeskTabs({ isManager }: { isManager: boolean }) {
  const pathname = usePathname();
  const tabs = isManager ? [...TABS, ...FOR_MANAGERS] : TABS;
  // Every page of the desk lies under the first tab's address.
  const here = tabs.find(({ href }) => href !== paths.agent && isUnder(pathname, href)) ?? TABS[0];
  return <PageTabs label="Desk" tabs={tabs} here={here.name} />;
}

const isUnder = (pathname: string, href: string) => pathname.startsWith(href.split("?")[0] ?? href);
