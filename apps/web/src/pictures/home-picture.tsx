import type { MediaView } from "@repo/domain/listings/listing.schema";
import { renditionSet, renditionUrl, widthFor } from "@repo/domain/listings/rendition";
import { House } from "lucide-react";
import { classNames } from "#ui/class-names";

type ShownPicture = Pick<MediaView, "url" | "thumbnailUrl" | "widths" | "altText" | "blurDataUrl" | "width" | "height">;

type HomePictureProps = {
  picture: ShownPicture | undefined;
  /** The space it takes, for the browser's choice of size. */
  sizes: string;
  isEager?: boolean;
  /** Shown whole in its space, rather than filling it. */
  isWhole?: boolean;
  className?: string;
};

/** What a browser takes that knows neither WebP nor sizes. */
const PLAIN_WIDTH = 640;

/** Keeps its space from the start, shows a blur until it is there, and a plain sign when a home has no picture. */
export function HomePicture({ picture, sizes, isEager = false, isWhole = false, className }: HomePictureProps) {
  if (!picture) {
    return (
      <span className={classNames("grid place-items-center bg-sunken text-ink-muted", className)}>
        <House aria-hidden className="size-8" strokeWidth={1.25} />
      </span>
    );
  }
  const { widths, width, height, altText, blurDataUrl } = picture;
  return (
    <picture className="contents">
      {/* Hidden, as it would take a cell of the grid the picture stands in. */}
      {widths.length > 0 ? (
        <source type="image/webp" srcSet={renditionSet(picture, "webp")} sizes={sizes} className="hidden" />
      ) : null}
      {/* The app serves pictures by content hash; the framework's optimiser stays out of it. */}
      {/* oxlint-disable-next-line nextjs/no-img-element */}
      <img
        {...plainSources(picture)}
        sizes={sizes}
        width={width}
        height={height}
        alt={altText}
        loading={isEager ? "eager" : "lazy"}
        fetchPriority={isEager ? "high" : "auto"}
        decoding="async"
        style={{
          background: `center / ${isWhole ? "contain" : "cover"} no-repeat url(${blurDataUrl})`,
        }}
        className={classNames(isWhole ? "object-contain" : "object-cover", className)}
      />
    </picture>
  );
}

/** JPEG, or the two sizes that a picture from before has. */
function plainSources(picture: ShownPicture) {
  const { widths, url, thumbnailUrl, width } = picture;
  if (widths.length === 0) return { src: thumbnailUrl, srcSet: `${thumbnailUrl} 480w, ${url} ${width}w` };
  return { src: renditionUrl(picture, widthFor(widths, PLAIN_WIDTH), "jpeg"), srcSet: renditionSet(picture, "jpeg") };
}
