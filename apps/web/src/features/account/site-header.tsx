import type { MeView } from "@repo/domain/identity/identity.schema";
import Link from "next/link";
import type { ReactNode } from "react";
import { paths } from "#paths";
import { Logo } from "#ui/logo";
import { AccountMenu } from "./account-menu";
import { ActingBanner } from "./acting-banner";

type SiteHeaderProps = {
  me: MeView;
  /** What stands in the middle, such as the place search. */
  children?: ReactNode;
};

export function SiteHeader({ me, children }: SiteHeaderProps) {
  return (
    <header className="sticky top-0 z-40 border-b border-line bg-paper print:hidden">
      {me?.actingUntil ? <ActingBanner name={me.name} until={me.actingUntil} /> : null}
      <div className="flex h-16 items-center gap-3 px-gutter sm:gap-6">
        <Link
          href={paths.home}
          className="flex min-h-11 items-center rounded-control"
          aria-label="Plinth, to the start page"
        >
          <Logo />
        </Link>
        <div className="flex min-w-0 grow justify-center">{children}</div>
        <nav aria-label="Site" className="flex items-center gap-1">
          <DeskLinks me={me} />
          <AccountMenu me={me} />
        </nav>
      </div>
    </header>
  );
}

const linkLook = "hidden min-h-11 items-center rounded-control px-3 text-sm font-semibold hover:bg-sunken md:flex";

function DeskLinks({ me }: { me: MeView }) {
  return (
    <>
      <Link href={paths.search()} className={linkLook}>
        Search
      </Link>
      <Link href={paths.shortlist} className={linkLook}>
        Shortlist
      </Link>
      {me && me.memberships.length > 0 ? (
        <Link href={paths.agent} className={linkLook}>
          My desk
        </Link>
      ) : null}
      {me && me.platformRole !== "Buyer" ? (
        <Link href={paths.moderation()} className={linkLook}>
          Moderation
        </Link>
      ) : null}
    </>
  );
}
