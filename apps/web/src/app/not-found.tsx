import { SearchX } from "lucide-react";
import Link from "next/link";
import { paths } from "#paths";
import { Button } from "#ui/button";
import { EmptyState } from "#ui/empty-state";

export default function NotFound() {
  return (
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
  );
}
