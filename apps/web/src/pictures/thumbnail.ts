/** A small picture beside words that already name the home, so it says nothing more to a reader of the page. */
export function decorativeThumbnail(url: string | null) {
  return url === null
    ? undefined
    : { url, thumbnailUrl: url, widths: [], altText: "", blurDataUrl: "", width: 480, height: 360 };
}
