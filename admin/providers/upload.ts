import { noteAnswer, noteSilence } from './connection.ts';
import { FailureError, readPresented } from './failure.ts';
import { language } from './language.ts';
import { isExpired } from './session.ts';

export interface Upload {
  id: string;
  fileName: string;
  mediaType: string;
  size: number;
  sha256: string;
  expiresAt: string;
  /** What the server learnt of the content. */
  description?: { encoding?: string; notes?: string[] };
}

const networkFailure = () => new FailureError({ category: 'NETWORK', code: 'NETWORK', message: '', fieldErrors: [] });

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const SECOND_MS = 1_000;

/** What a busy server asks to wait (RFC 9110, 10.2.3, in seconds). */
function retryAfterOf(request: XMLHttpRequest): number | undefined {
  const seconds = Number.parseInt(request.getResponseHeader('retry-after') ?? '', 10);
  return [429, 503].includes(request.status) && seconds >= 0 ? seconds * SECOND_MS : undefined;
}

function settle(request: XMLHttpRequest): Upload {
  const answer = parse(request.responseText);
  if (request.status === 201) return answer as Upload;
  if (request.status === 401) isExpired.set(true);
  const refusal = (answer as { errors?: Parameters<typeof readPresented>[0][] } | undefined)?.errors?.[0];
  throw refusal ? new FailureError({ ...readPresented(refusal), retryAfterMs: retryAfterOf(request) }) : networkFailure();
}

/**
 * Sends one file and says how far it got, from 0 to 1. Aborting `signal` stops the transfer.
 * @throws FailureError when the API refuses it or cannot be reached; an `AbortError` when cancelled.
 */
export function uploadFile(file: File, onProgress: (share: number) => void, signal: AbortSignal): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append('file', file);
    request.open('POST', '/uploads');
    request.setRequestHeader('x-garant-request', '1');
    request.setRequestHeader('accept-language', language.get());
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onload = () => {
      noteAnswer();
      try {
        resolve(settle(request));
      } catch (error) {
        reject(error);
      }
    };
    request.onerror = () => {
      noteSilence();
      reject(networkFailure());
    };
    request.onabort = () => reject(new DOMException('cancelled', 'AbortError'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(body);
  });
}
