import { drafts } from '../../providers/drafts.ts';
import type { Upload } from '../../providers/upload.ts';

export interface Received {
  key: string;
  title: string;
  upload: Upload;
}

/** Files the server has received and that were not deposited yet, per form, in this window: a reload or a new session finds them again. */
export const keptUploads = {
  read: (name: string): Received[] => {
    const kept = (drafts.read(name)?.values.received ?? []) as Received[];
    return kept.filter(({ upload }) => new Date(upload.expiresAt) > new Date());
  },
  write: (name: string, received: Received[]): void => {
    if (received.length === 0) drafts.forget(name);
    else drafts.write(name, { received });
  },
};
