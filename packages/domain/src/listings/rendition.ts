/** A picture is kept in these widths, each in both formats; never wider than it came. */
const WIDTHS = [320, 640, 1_280] as const;
export const LARGEST_SIDE = 1_920;
/** A full turn needs more: what is on the screen of a tour is a quarter of it. */
export const LARGEST_PANORAMA = 4_096;

/** WebP for nearly everybody; JPEG for old browsers, letters and previews of links. */
export const RENDITION_FORMATS = ["webp", "jpeg"] as const;
export type RenditionFormat = (typeof RENDITION_FORMATS)[number];

const EXTENSIONS: Readonly<Record<RenditionFormat, string>> = { webp: "webp", jpeg: "jpg" };

/** The widths of a picture that is `width` wide, smallest first, itself last. */
export function renditionWidths(width: number): number[] {
  const smaller = [...WIDTHS, LARGEST_SIDE].filter((known) => known < width);
  return [...smaller, width];
}

export const renditionName = (width: number, format: RenditionFormat): string => `${width}.${EXTENSIONS[format]}`;

/** How the server reads a name back; null for anything it never wrote. */
export function parseRenditionName(name: string): RenditionFormat | null {
  const extension = /^[1-9]\d{0,3}\.(webp|jpg)$/.exec(name)?.[1];
  if (extension === undefined) return null;
  return extension === "jpg" ? "jpeg" : "webp";
}

type Renditions = { url: string; widths: readonly number[] };

/** The address of one rendition, beside that of the largest. */
export const renditionUrl = ({ url }: Renditions, width: number, format: RenditionFormat): string =>
  `${url.slice(0, url.lastIndexOf("/"))}/${renditionName(width, format)}`;

/** For the browser to choose from, which alone knows its screen and its network. */
export const renditionSet = (picture: Renditions, format: RenditionFormat): string =>
  picture.widths.map((width) => `${renditionUrl(picture, width, format)} ${width}w`).join(", ");

/** The smallest rendition at least so wide, or the widest there is. */
export function widthFor(widths: readonly number[], wanted: number): number {
  return widths.find((width) => width >= wanted) ?? widths.at(-1) ?? wanted;
}

/** Twice as wide as high is how a full turn is photographed, and hardly anything else. */
export const isFullTurn = (width: number, height: number): boolean => Math.abs(width / height - 2) < 0.02;
