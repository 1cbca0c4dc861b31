import Link from "next/link";
import { paths } from "#paths";
import { classNames } from "#ui/class-names";

const TABS = [
  { href: paths.adminPeople, name: "Accounts" },
  { href: paths.adminAgencies, name: "Agencies" },
  { href: paths.adminAudit(), name: "Audit trail" },
  { href: paths.keptMail, name: "Letters" },
  { href: paths.adminSwitches, name: "Switches" },
] as const;
export type AdminTab = (typeof TABS)[number]["name"];

export function AdminTabs({ here }: { here: AdminTab }) {
  return (
    <nav aria-label="Administration" className="min-w-0 overflow-x-auto">
      <ul className="flex gap-5">
        {TABS.map(({ href, name }) => (
          <li key={name}>
            <Link
              href={href}
              aria-current={name === here ? "page" : undefined}
              className={classNames(
                "flex h-11 items-center border-b-2 text-sm whitespace-nowrap",
                name === here ? "border-accent font-semibold" : "border-transparent text-ink-muted hover:text-ink",
              )}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
