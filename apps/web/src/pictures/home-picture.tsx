import type { MediaView } from "@repo/domain/listings/listing.schema";
import { House } from "lucide-react";
import { classNames } from "#ui/class-names";

type HomePictureProps = {
  picture: Pick<MediaView, "url" | "thumbnailUrl" | "altText" | "blurDataUrl" | "width" | "height"> | undefined;
  /** The space it takes, for the browser's choice of size. */
  sizes: string;
  isEager?: boolean;
  className?: string;
};

/** Keeps its space from the start, shows a blur until it is there, and a plain sign when a home has no picture. */
export function HomePicture({ picture, sizes, isEager = false, className }: HomePictureProps) {
  if (!picture) {
    return (
      <span className={classNames("grid place-items-center bg-sunken text-ink-muted", className)}>
        <House aria-hidden className="size-8" strokeWidth={1.25} />
      </span>
    );
  }
  return (
    // The app serves pictures by content hash; the framework's optimiser stays out of it.
    // oxlint-disable-next-line nextjs/no-img-element
    <img
      src={picture.thumbnailUrl}
      srcSet={`${picture.thumbnailUrl} 480w, ${picture.url} ${picture.width}w`}
      sizes={sizes}
      width={picture.width}
      height={picture.height}
      alt={picture.altText}
      loading={isEager ? "eager" : "lazy"}
      decoding="async"
      style={{ backgroundImage: `url(${picture.blurDataUrl})`, backgroundSize: "cover" }}
      className={classNames("object-cover", className)}
    />
  );
}
