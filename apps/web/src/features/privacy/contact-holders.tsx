import type { ContactHolderView } from "@repo/domain/privacy/privacy.schema";
import { Card } from "#ui/card";
import { ContactHolder } from "./contact-holder";

/** Every agency that was given somebody's number or address. */
export function ContactHolders({ holders, timeZone }: { holders: readonly ContactHolderView[]; timeZone: string }) {
  return (
    <Card className="grid gap-4 sm:p-6!">
      <h2 className="text-lg">Who has your number</h2>
      {holders.length === 0 ? <p>Nobody.</p> : null}
      <ul className="grid gap-4">
        {holders.map((holder) => (
          <ContactHolder key={holder.contactId} holder={holder} timeZone={timeZone} />
        ))}
      </ul>
    </Card>
  );
}
