import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';

/** What was being given turned out not to be the file: the answer is cut short, so that nobody takes it for the whole. */
export class ContentChanged extends Error {
  constructor() {
    super('The stored file is not the one that is named');
    this.name = 'ContentChanged';
  }
}

/** Passes everything on but keeps the last piece back until `isRight` has looked. */
function heldUntil(isRight: () => Promise<boolean>, see: (piece: Buffer) => void): Transform {
  let last: Buffer | undefined;
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      see(piece);
      const former = last;
      last = piece;
      done(null, former);
    },
    flush(done) {
      isRight().then(
        (isSo) => done(isSo ? null : new ContentChanged(), isSo ? last : undefined),
        (error: Error) => done(error),
      );
    },
  });
}

/** A stream that fails with ContentChanged before its last piece unless the whole has this SHA-256 (hex). */
export function checkingHash(sha256: string, onOther: () => Promise<unknown>): Transform {
  const hash = createHash('sha256');
  const isRight = async () => {
    if (hash.digest('hex') === sha256) return true;
    await onOther();
    return false;
  };
  return heldUntil(isRight, (piece) => hash.update(piece));
}

/** A stream that fails with ContentChanged before its last piece when what it was read from changed meanwhile. */
export function checkingStamp(read: () => Promise<string | undefined>, stamp: string): Transform {
  return heldUntil(
    async () => (await read()) === stamp,
    () => {},
  );
}
