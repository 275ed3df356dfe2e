/** The headers of a request that say where it comes from. */
export interface RequestOrigin {
  origin?: string;
  secFetchSite?: string;
  /** Whether a header is present that a form of another site cannot send. */
  hasOwnHeader: boolean;
  /** Host the request was sent to, port included. */
  host: string;
}

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
}

/**
 * Whether a request that carries cookies may come from another site. A multipart form can be sent across sites without the browser asking
 * first, so a header of our own is required; what the browser says of the origin must agree.
 */
export function mayBeCrossSite({ origin, secFetchSite, hasOwnHeader, host }: RequestOrigin, ownOrigin?: string): boolean {
  if (!hasOwnHeader) return true;
  if (secFetchSite !== undefined && secFetchSite !== 'same-origin' && secFetchSite !== 'none') return true;
  if (origin === undefined) return false;
  return origin !== ownOrigin && hostOf(origin) !== host;
}
