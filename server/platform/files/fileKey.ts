const SHA_256 = /^[0-9a-f]{64}$/;

/** Folder of the stored files, in the store. */
export const BLOBS = 'blobs';

/** Folder of the files put aside, in the store: nothing refers to them, and they are not deleted yet. */
export const QUARANTINE = 'quarantine';

/** Address of the object that says whose store it is. */
export const MARK = 'instance.json';

export type Place = typeof BLOBS | typeof QUARANTINE;

/** The database knows the file, the store does not have it. */
export class FileNotInStore extends Error {
  constructor(sha256: string, options?: ErrorOptions) {
    super(`File ${sha256} is not in the store`, options);
    this.name = 'FileNotInStore';
  }
}

/** Address of a file in the store: `blobs/ab/cd/<sha256>`, or the same in `quarantine`. */
export function keyOf(sha256: string, place: Place = BLOBS): string {
  if (!SHA_256.test(sha256)) throw new Error('Not a SHA-256 in hexadecimal');
  return `${place}/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
}

/** The SHA-256 that an address names, or undefined for anything else that lies in the store. */
export function shaOf(key: string, place: Place = BLOBS): string | undefined {
  const sha256 = key.slice(key.lastIndexOf('/') + 1);
  return SHA_256.test(sha256) && keyOf(sha256, place) === key ? sha256 : undefined;
}
