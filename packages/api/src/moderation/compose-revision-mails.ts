import type { LetterContext, PromisedMessage } from "#messages/letter";
import type { Mail } from "#messages/mail";
import { findRevisionForLetter } from "./revision-letter.query";

const HEADINGS = { Applied: "Your change is public", Refused: "Your change was not made" } as const;

/** Tells the author of an edit at once what was decided and why; the listing itself is untouched by a no. */
export async function composeRevisionMails(
  { ctx, origin }: LetterContext,
  { subject }: PromisedMessage,
): Promise<Mail[]> {
  const revision = await findRevisionForLetter(ctx.db, subject.revisionId ?? "");
  if (!revision || (revision.state !== "Applied" && revision.state !== "Refused")) return [];
  const heading = HEADINGS[revision.state];
  const why = [
    ...(revision.rule ? [`Rule: ${revision.rule}`] : []),
    ...(revision.reason ? [`Reason: ${revision.reason}`] : []),
    ...(revision.state === "Refused" ? ["The listing stays public as it was. You can edit it and send it again."] : []),
  ];
  return [
    {
      recipient: revision.authorEmail,
      subject: `${heading}: ${revision.title}`,
      content: {
        heading,
        paragraphs: [revision.title, ...why],
        action: { label: "Open my listings", url: `${origin}/agent/listings` },
        footer: "A person decided this. You get it because you edited the listing.",
      },
    },
  ];
}
