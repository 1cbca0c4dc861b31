import Link from "next/link";
import { paths } from "#paths";
import { classNames } from "#ui/class-names";

const TABS = [
  { href: paths.moderation(), name: "Listings" },
  { href: paths.decisions, name: "Decided" },
  { href: paths.duplicates(), name: "Duplicates" },
  { href: paths.adminAgents, name: "Agents" },
  { href: paths.moderationMetrics(), name: "Metrics" },
] as const;

export function ModerationTabs({ here }: { here: (typeof TABS)[number]["name"] }) {
  return (
    <nav aria-label="Moderation" className="mb-4 min-w-0 overflow-x-auto">
      <ul className="flex gap-5">
        {TABS.map(({ href, name }) => (
          <li key={name}>
            <Link
              href={href}
              aria-current={name === here ? "page" : undefined}
              className={classNames(
                "flex h-11 items-center border-b-2 text-sm",
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
