import type { FastifyRequest } from 'fastify';
import { crossSiteRequest } from '../files/fileErrors.ts';
import { mayBeCrossSite } from './crossSite.rules.ts';

/** Throws CROSS_SITE_REQUEST for a request with a body that another site may have made a browser send. */
export function refuseCrossSite(request: FastifyRequest, publicOrigin: string | undefined): void {
  const { headers, host } = request;
  const hasOwnHeader = headers['x-garant-request'] === '1' || headers['apollo-require-preflight'] !== undefined;
  const secFetchSite = headers['sec-fetch-site']?.toString();
  if (mayBeCrossSite({ origin: headers.origin, secFetchSite, hasOwnHeader, host }, publicOrigin)) throw crossSiteRequest();
}
