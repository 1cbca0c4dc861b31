export const MOST_PAPER_BYTES = 5 * 1024 * 1024;
export const MOST_PAPERS = 6;

/** What papers may be, by their content. */
export const PAPER_KINDS = ["pdf", "jpeg", "png", "webp"] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

export const PAPER_CONTENT_TYPES: Readonly<Record<PaperKind, string>> = {
  pdf: "application/pdf",
  jpeg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
};
