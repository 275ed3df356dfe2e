import 'reflect-metadata';
import type { RequestListener } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import tls from 'node:tls';
import { BasicConstraintsExtension, SubjectAlternativeNameExtension, type X509Certificate, X509CertificateGenerator } from '@peculiar/x509';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const DAY_MS = 86_400_000;

interface Keyed {
  certificate: X509Certificate;
  keys: CryptoKeyPair;
}

const newKeys = () => crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']) as Promise<CryptoKeyPair>;
let serial = 0;

interface Issued {
  /** The name it bears. */
  name: string;
  /** Days from now, below zero for the past. */
  from: number;
  until: number;
  /** Who signs it; itself where nobody does. */
  by?: Keyed;
  isAuthority?: boolean;
}

/** A certificate, with the keys it is of. */
async function issue({ name, from, until, by, isAuthority = false }: Issued): Promise<Keyed> {
  const keys = await newKeys();
  serial += 1;
  const certificate = await X509CertificateGenerator.create({
    serialNumber: serial.toString(16).padStart(4, '0'),
    subject: `CN=${name}`,
    issuer: by?.certificate.subject ?? `CN=${name}`,
    notBefore: new Date(Date.now() + from * DAY_MS),
    notAfter: new Date(Date.now() + until * DAY_MS),
    signingAlgorithm: ALGORITHM,
    publicKey: keys.publicKey,
    signingKey: (by?.keys ?? keys).privateKey,
    extensions: [
      new BasicConstraintsExtension(isAuthority, undefined, true),
      new SubjectAlternativeNameExtension([{ type: 'dns', value: name }]),
    ],
  });
  return { certificate, keys };
}

async function contextOf({ certificate, keys }: Keyed): Promise<tls.SecureContext> {
  const der = Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey));
  const key = `-----BEGIN PRIVATE KEY-----\n${der.toString('base64')}\n-----END PRIVATE KEY-----`;
  return tls.createSecureContext({ cert: certificate.toString('pem'), key });
}

/** A site over TLS whose every name has a certificate of its own, under an authority that this process knows until `stop`. */
export interface SecureServer {
  port: number;
  /** What was asked, once a certificate was taken. */
  asked: string[];
  stop(): Promise<void>;
}

/** Serves paths over TLS to the names of `doorTo`: what each certificate is, by the name that is asked. */
export async function startSecureServer(paths: Record<string, RequestListener>): Promise<SecureServer> {
  const authority = await issue({ name: 'Authority of the tests', from: -1, until: 2, isAuthority: true });
  const contexts = new Map([
    ['public.test', await contextOf(await issue({ name: 'public.test', from: -1, until: 1, by: authority }))],
    ['renamed.test', await contextOf(await issue({ name: 'somebody-else.test', from: -1, until: 1, by: authority }))],
    ['expired.test', await contextOf(await issue({ name: 'expired.test', from: -3, until: -2, by: authority }))],
    ['early.test', await contextOf(await issue({ name: 'early.test', from: 1, until: 2, by: authority }))],
    ['alone.test', await contextOf(await issue({ name: 'alone.test', from: -1, until: 1 }))],
  ]);
  const stranger = await issue({ name: 'Authority of nobody', from: -1, until: 2, isAuthority: true });
  contexts.set('stranger.test', await contextOf(await issue({ name: 'stranger.test', from: -1, until: 1, by: stranger })));
  const asked: string[] = [];
  const server = https.createServer({ SNICallback: (name, done) => done(null, contexts.get(name)) }, (request, response) => {
    asked.push(request.url ?? '');
    const handler = paths[request.url ?? ''];
    if (handler) handler(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const known = tls.getCACertificates('default');
  tls.setDefaultCACertificates([...known, authority.certificate.toString('pem')]);
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    stop: () => {
      tls.setDefaultCACertificates(known);
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
