import type { EmbedView } from "@repo/domain/listings/listing.schema";
import { embedAddress } from "@repo/domain/tours/embed";

/** Videos and tours that the home's page shows, on the sites that have them. */
export function CaseVideos({ embeds }: { embeds: readonly EmbedView[] }) {
  if (embeds.length === 0) return null;
  return (
    <ul aria-label="Videos and tours" className="grid gap-1">
      {embeds.map((embed) => (
        <li key={`${embed.provider} ${embed.key}`}>
          <a href={embedAddress(embed)} target="_blank" rel="noreferrer" className="text-accent underline">
            {embed.title} ({embed.provider})
          </a>
        </li>
      ))}
    </ul>
  );
}
