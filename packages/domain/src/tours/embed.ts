/** What another site shows of a home; a tour is walked through, a video is watched. */
export const EMBED_KINDS = ["Video", "Tour"] as const;
export type EmbedKind = (typeof EMBED_KINDS)[number];

export const EMBED_PROVIDERS = ["YouTube", "Vimeo", "Matterport", "Kuula"] as const;
export type EmbedProvider = (typeof EMBED_PROVIDERS)[number];

/** What is kept of a pasted address: whose it is and which one, so that nothing else of it ever reaches a page. */
export type Embed = { provider: EmbedProvider; key: string };

type Site = {
  kind: EmbedKind;
  /** Exactly these; a name that merely ends so is somebody else's. */
  hosts: readonly string[];
  keyIn: (address: URL) => string | null | undefined;
  keyForm: RegExp;
  /** Where frames of it come from, for the page's policy. */
  frameOrigin: string;
  frameOf: (key: string) => string;
};

const after = (prefix: RegExp) => (address: URL) => prefix.exec(address.pathname)?.[1];

const youTubeKey = (address: URL) =>
  address.pathname === "/watch" ? address.searchParams.get("v") : after(/^\/(?:embed|shorts|live)\/([^/]+)$/)(address);

const SITES: Readonly<Record<EmbedProvider, Site>> = {
  YouTube: {
    kind: "Video",
    hosts: ["youtube.com", "www.youtube.com", "m.youtube.com", "www.youtube-nocookie.com", "youtu.be"],
    keyIn: (address) => (address.hostname === "youtu.be" ? after(/^\/([^/]+)$/)(address) : youTubeKey(address)),
    keyForm: /^[\w-]{11}$/,
    frameOrigin: "https://www.youtube-nocookie.com",
    frameOf: (key) => `/embed/${key}?autoplay=1&rel=0`,
  },
  Vimeo: {
    kind: "Video",
    hosts: ["vimeo.com", "www.vimeo.com", "player.vimeo.com"],
    keyIn: after(/^\/(?:video\/)?([^/]+)$/),
    keyForm: /^\d{6,12}$/,
    frameOrigin: "https://player.vimeo.com",
    frameOf: (key) => `/video/${key}?autoplay=1&dnt=1`,
  },
  Matterport: {
    kind: "Tour",
    hosts: ["my.matterport.com", "matterport.com", "www.matterport.com"],
    keyIn: (address) =>
      /^\/show\/?$/.test(address.pathname)
        ? address.searchParams.get("m")
        : after(/^\/(?:discover\/space|models)\/([^/]+)$/)(address),
    keyForm: /^[A-Za-z\d]{11}$/,
    frameOrigin: "https://my.matterport.com",
    frameOf: (key) => `/show/?m=${key}&play=1`,
  },
  Kuula: {
    kind: "Tour",
    hosts: ["kuula.co", "www.kuula.co"],
    keyIn: after(/^\/(?:share|post)\/((?:collection\/)?[^/]+)$/),
    keyForm: /^(?:collection\/)?[A-Za-z\d]{4,8}$/,
    frameOrigin: "https://kuula.co",
    frameOf: (key) => `/share/${key}`,
  },
};

export const LONGEST_EMBED_ADDRESS = 500;

/** A pasted address, with or without `https://`; null unless it leads to one video or tour on a site of the list. */
export function parseEmbed(pasted: string): Embed | null {
  const text = pasted.trim();
  // URLs are read as browsers do, which drop tabs and take a backslash for a slash; nobody pastes those.
  if (text.length > LONGEST_EMBED_ADDRESS || !/^[\x21-\x5B\x5D-\x7E]+$/.test(text)) return null;
  const full = /^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(full)) return null;
  const address = new URL(full);
  const isPlain = /^https?:$/.test(address.protocol) && !address.port && !address.username && !address.password;
  if (!isPlain) return null;
  const provider = EMBED_PROVIDERS.find((known) => SITES[known].hosts.includes(address.hostname));
  if (!provider) return null;
  const { keyIn, keyForm } = SITES[provider];
  const key = keyIn(address) ?? "";
  return keyForm.test(key) ? { provider, key } : null;
}

export const embedKind = ({ provider }: Pick<Embed, "provider">): EmbedKind => SITES[provider].kind;

/** The address to show in a frame. */
export const embedFrame = ({ provider, key }: Embed): string =>
  SITES[provider].frameOrigin + SITES[provider].frameOf(key);

/** Everything that a page may show frames of. */
export const EMBED_FRAME_ORIGINS: readonly string[] = EMBED_PROVIDERS.map((provider) => SITES[provider].frameOrigin);

/** For the form, which shows what it has; `parseEmbed` reads it back. */
export const embedAddress = ({ provider, key }: Embed): string => {
  switch (provider) {
    case "YouTube":
      return `https://youtu.be/${key}`;
    case "Vimeo":
      return `https://vimeo.com/${key}`;
    case "Matterport":
      return `https://my.matterport.com/show/?m=${key}`;
    case "Kuula":
      return `https://kuula.co/share/${key}`;
  }
};
