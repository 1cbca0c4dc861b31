/** Where bytes lie under names such as `ab/abc…/640.webp`; a disk, or any store that speaks S3. */
export type FileStore = {
  /** Whole or not at all: nobody ever reads half a file. */
  write: (name: string, bytes: Uint8Array, contentType: string) => Promise<void>;
  read: (name: string) => Promise<Blob | undefined>;
  remove: (name: string) => Promise<void>;
};
