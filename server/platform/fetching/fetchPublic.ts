import { promises as dns, type LookupAddress } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { DomainError } from '../errors.ts';
import { isPublicAddress } from '../publicAddress.ts';
import { connectionRefused, FETCH_LIMITS, fetchRefused, hostRefused, kindRefused, statusRefused } from './fetchRefusals.ts';
import { type FetchingRules, judgeFetch } from './judgeFetch.rules.ts';
import { readAnswer } from './readAnswer.ts';

/** Where names are looked up, and which addresses are gone to: what a test puts in its place. */
export interface FetchingDoor {
  lookup(host: string): Promise<LookupAddress[]>;
  isPublic(address: string): boolean;
  /** Milliseconds from the first look-up to the last byte. */
  ms: number;
}

export const INTERNET: FetchingDoor = {
  lookup: (host) => dns.lookup(host, { all: true }),
  isPublic: isPublicAddress,
  ms: 10_000,
};

/** What was read at an address. */
export interface Fetched {
  /** Where redirections ended. */
  url: string;
  text: string;
  bytes: Buffer;
}

/** Reads addresses of the outside, on the hosts of an instance. */
export interface PublicFetcher {
  hosts: readonly string[];
  read(address: string): Promise<Fetched>;
}

/** Texts as sites serve them: raw files of a forge come as plain text or as bytes of no kind. */
const READ_KINDS = /^(text\/(?!html\b)[\w.+-]+|application\/([\w.+-]+\+)?(json|yaml|x-yaml)|application\/octet-stream)$/;

const bareHost = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

/** The addresses of a host, looked up once: every one of them is public, or none is gone to. */
async function addressesOf(url: URL, door: FetchingDoor): Promise<LookupAddress[]> {
  const host = bareHost(url);
  const family = isIP(host);
  const found = family ? [{ address: host, family }] : await door.lookup(host).catch(() => []);
  if (found.length === 0) throw fetchRefused('HOST_UNKNOWN');
  if (!found.every(({ address }) => door.isPublic(address))) throw fetchRefused('URL_PRIVATE');
  return found;
}

function judged(address: string, rules: FetchingRules, door: FetchingDoor): URL {
  const verdict = judgeFetch(address, rules);
  if (verdict instanceof URL) return verdict;
  if (verdict !== 'HOST_NOT_ALLOWED') throw fetchRefused(verdict);
  const host = bareHost(new URL(address.trim()));
  throw isIP(host) && !door.isPublic(host) ? fetchRefused('URL_PRIVATE') : hostRefused(rules.hosts);
}

/** Asks an address of what was checked and of nothing else: a name that changes meanwhile is not looked up again. */
function ask(url: URL, addresses: LookupAddress[], signal: AbortSignal): Promise<http.IncomingMessage> {
  const lookup: LookupFunction = (_host, options, done) =>
    options.all ? done(null, addresses) : done(null, addresses[0]!.address, addresses[0]!.family);
  const headers = {
    accept: 'text/markdown, application/yaml, application/json, text/plain',
    'accept-encoding': 'identity',
    'user-agent': 'Garant',
  };
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    request(url, { agent: false, lookup, headers, signal }, resolve).on('error', reject).end();
  });
}

const isRedirection = ({ statusCode = 0, headers }: http.IncomingMessage): boolean =>
  [301, 302, 303, 307, 308].includes(statusCode) && headers.location !== undefined;

/** Where an answer leads, from where it was given. */
const ledTo = (location: string, from: URL): string => URL.parse(location, from)?.href ?? location;

async function follow(address: string, rules: FetchingRules, door: FetchingDoor, signal: AbortSignal): Promise<Fetched> {
  let next = address;
  for (let hop = 0; hop <= FETCH_LIMITS.redirects; hop += 1) {
    const url = judged(next, rules, door);
    const addresses = await addressesOf(url, door);
    signal.throwIfAborted();
    const answer = await ask(url, addresses, signal);
    if (!isRedirection(answer)) return await taken(url, answer);
    answer.destroy();
    next = ledTo(answer.headers.location!, url);
  }
  throw fetchRefused('TOO_MANY_REDIRECTS');
}

async function taken(url: URL, answer: http.IncomingMessage): Promise<Fetched> {
  try {
    if (answer.statusCode !== 200) throw statusRefused(answer.statusCode ?? 0);
    const mediaType = (answer.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
    if (!READ_KINDS.test(mediaType)) throw kindRefused(mediaType.slice(0, 100));
    const bytes = await readAnswer(answer, FETCH_LIMITS.bytes);
    return { url: url.href, bytes, text: bytes.toString('utf8') };
  } finally {
    answer.destroy();
  }
}

/** Rejects once the time is over, also of what cannot be stopped, such as a look-up. */
const untilOver = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(fetchRefused('ANSWER_TOO_SLOW')), { once: true }));

async function readWithin(address: string, rules: FetchingRules, door: FetchingDoor): Promise<Fetched> {
  const over = new AbortController();
  const timer = setTimeout(() => over.abort(), door.ms);
  const late = untilOver(over.signal);
  try {
    return await Promise.race([follow(address, rules, door, over.signal), late]);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw over.signal.aborted ? fetchRefused('ANSWER_TOO_SLOW') : connectionRefused(error);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Reads texts of the hosts of an instance, and of no other place: https unless the rules say otherwise, no credentials, no port of its own; each host
 * is looked up once and gone to where it was found, if all of that is public; three redirections at most, each judged anew; 1 MiB once decompressed;
 * ten seconds in all. Neither cookie nor identity is sent. Throws, on `url`, the codes of `fetchRefusals.ts`.
 */
export function publicFetcher(rules: FetchingRules, door: FetchingDoor = INTERNET): PublicFetcher {
  return { hosts: rules.hosts, read: (address) => readWithin(address, rules, door) };
}
