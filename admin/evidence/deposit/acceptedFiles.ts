import { useEffect } from 'react';
import { AcceptedFilesDocument, type AcceptedFilesQuery } from '../../generated/graphql.ts';
import { buildSignal } from '../../providers/signal.ts';
import { useAsk } from '../../shared/useAsk.ts';

type Accepted = AcceptedFilesQuery['site'];

/** What the server takes; unknown until a place to deposit was shown, and then left to the server. */
const accepted = buildSignal<Accepted | undefined>(undefined);

/** What may be deposited, as the server says. */
export function useAcceptedFiles(): Accepted | undefined {
  const { data } = useAsk(AcceptedFilesDocument, {});
  useEffect(() => {
    if (data) accepted.set(data.site);
  }, [data]);
  return data?.site;
}

/** The filter of a file picker. */
export const pickerFilter = ({ acceptedFiles }: Accepted): string =>
  acceptedFiles.flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`)).join(',');

const BYTES_PER_MB = 1024 * 1024;

/** Whole megabytes, or one decimal below, as the server writes them. */
export const inMegabytes = (bytes: number): string =>
  Number.isInteger(bytes / BYTES_PER_MB) ? String(bytes / BYTES_PER_MB) : (bytes / BYTES_PER_MB).toFixed(1);

/** Bytes of the largest file, when this one is larger. */
export function exceededLimit(file: File): number | undefined {
  const limit = accepted.get()?.uploadMaxBytes;
  return limit !== undefined && file.size > limit ? limit : undefined;
}

/** Whether the name announces a kind that the server takes, or nothing is known of what it takes. */
export function isAnnounced({ name }: File): boolean {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return accepted.get()?.acceptedFiles.some(({ extensions }) => extensions.includes(extension)) ?? true;
}
