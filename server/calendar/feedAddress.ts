import { isToken } from '../platform/auth/tokens.ts';

export const FEEDS_AT = '/calendars';

const SUFFIX = '.ics';

/** Where a calendar program reads a feed, from the address of the instance. */
export const addressOfFeed = (secret: string): string => `${FEEDS_AT}/${secret}${SUFFIX}`;

/** The secret in the last part of such an address; undefined where there is none. */
export function secretIn(file: string): string | undefined {
  const secret = file.endsWith(SUFFIX) ? file.slice(0, -SUFFIX.length) : '';
  return isToken(secret) ? secret : undefined;
}
