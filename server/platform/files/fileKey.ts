const SHA_256 = /^[0-9a-f]{64}$/;

/** Folder of the stored files, in the store. */
export const BLOBS = 'blobs';

/** The database knows the file, the store does not have it. */
export class FileNotInStore extends Error {
  constructor(sha256: string, options?: ErrorOptions) {
    super(`File ${sha256} is not in the store`, options);
    this.name = 'FileNotInStore';
  }
}

/** Address of a file in the store: `blobs/ab/cd/<sha256>`. */
export function keyOf(sha256: string): string {
  if (!SHA_256.test(sha256)) throw new Error('Not a SHA-256 in hexadecimal');
  return `${BLOBS}/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
}

/** The SHA-256 that an address names, or undefined for anything else that lies in the store. */
export function shaOf(key: string): string | undefined {
  const sha256 = key.slice(key.lastIndexOf('/') + 1);
  return SHA_256.test(sha256) && keyOf(sha256) === key ? sha256 : undefined;
}
