import { SearchX } from "lucide-react";
import Link from "next/link";
import { paths } from "#paths";
import { Button } from "#ui/button";
import { EmptyState } from "#ui/empty-state";
import { Logo } from "#ui/logo";

export default function NotFound() {
  return (
    <>
      <header className="border-b border-line">
        <Link
          href={paths.home}
          className="mx-gutter flex h-16 w-fit items-center rounded-control"
          aria-label="Plinth, to the start page"
        >
          <Logo />
        </Link>
      </header>
      <main id="main" tabIndex={-1}>
        <EmptyState
          icon={<SearchX strokeWidth={1.75} />}
          isPageHeading
          title="This page is not here"
          action={
            <Button asChild variant="primary">
              <Link href={paths.search()}>Search homes</Link>
            </Button>
          }
        >
          The address may be mistyped, or the home is not on the market any more.
        </EmptyState>
      </main>
    </>
  );
}
