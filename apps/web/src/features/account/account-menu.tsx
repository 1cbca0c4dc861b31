"use client";

import type { MeView } from "@repo/domain/identity/identity.schema";
import { CircleUserRound } from "lucide-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { isInAccount, setShortlistOwner } from "#kept-homes/shortlist-account";
import { writeIds } from "#kept-homes/use-stored-ids";
import { paths } from "#paths";
import { Avatar } from "#ui/avatar";
import { Button } from "#ui/button";
import { Popover } from "#ui/popover";
import { ThemeToggle } from "#ui/theme-toggle";

// Only who is signed in has a list to join.
const JoinShortlist = dynamic(() => import("#kept-homes/join-shortlist").then((module) => module.JoinShortlist), {
  ssr: false,
});

const rowLook = "flex min-h-11 items-center rounded-control px-3 hover:bg-sunken";

export function AccountMenu({ me }: { me: MeView }) {
  const trigger = (
    <Button variant="quiet" className="px-2!" aria-label={me ? `Account of ${me.name}` : "Account"}>
      {me ? <Avatar name={me.name} /> : <CircleUserRound aria-hidden strokeWidth={1.75} className="size-6!" />}
    </Button>
  );
  return (
    <>
      {me ? <JoinShortlist userId={me.userId} /> : null}
      <Popover trigger={trigger} label="Account" align="end" className="gap-1 open:grid">
        {me ? <SignedIn me={me} /> : <SignedOut />}
        <Link href={paths.shortlist} className={rowLook}>
          Shortlist
        </Link>
        <div className="mt-2 grid gap-2 border-t border-line pt-3 pl-3">
          <span className="text-sm text-ink-muted">Appearance</span>
          <ThemeToggle />
        </div>
      </Popover>
    </>
  );
}

async function leave() {
  forgetAccountShortlist();
  // Only who leaves needs its code.
  const { signOut } = await import("next-auth/react");
  await signOut({ callbackUrl: paths.home });
}

/** The copy of the account's list goes with the account: the next person at this screen begins with an empty one. */
function forgetAccountShortlist() {
  if (isInAccount()) writeIds("shortlisted", []);
  setShortlistOwner(null);
}

function SignedIn({ me }: { me: NonNullable<MeView> }) {
  return (
    <>
      <div className="px-3 pb-2">
        <p className="font-semibold">{me.name}</p>
        <p className="truncate text-sm text-ink-muted">{me.email}</p>
      </div>
      <Link href={paths.account} className={rowLook}>
        Password and devices
      </Link>
      <Link href={paths.privacy} className={rowLook}>
        Your privacy
      </Link>
      <Link href={paths.search()} className={rowLook}>
        Search homes
      </Link>
      <Link href={paths.savedSearches} className={rowLook}>
        Saved searches
      </Link>
      {me.memberships.length > 0 ? (
        <Link href={paths.agent} className={rowLook}>
          My desk
        </Link>
      ) : null}
      {me.memberships.length > 0 ? (
        <Link href={paths.agentListings} className={rowLook}>
          My listings
        </Link>
      ) : null}
      {me.platformRole === "Buyer" ? null : (
        <Link href={paths.moderation()} className={rowLook}>
          Moderation
        </Link>
      )}
      {me.platformRole === "Admin" ? (
        <Link href={paths.adminPeople} className={rowLook}>
          Accounts
        </Link>
      ) : null}
      {me.platformRole === "Admin" ? (
        <Link href={paths.keptMail} className={rowLook}>
          Kept mail
        </Link>
      ) : null}
      <button type="button" className={`${rowLook} text-left`} onClick={() => void leave()}>
        Sign out
      </button>
    </>
  );
}

function SignedOut() {
  return (
    <>
      <Link href={paths.signIn()} className={rowLook}>
        Sign in
      </Link>
      <Link href={paths.register} className={rowLook}>
        Create an account
      </Link>
      <Link href={paths.search()} className={rowLook}>
        Search homes
      </Link>
    </>
  );
}
