import 'reflect-metadata';
import * as x509 from '@peculiar/x509';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const DAY_MS = 86_400_000;

/** A certificate and its key, PEM. */
export interface Issued {
  certificate: string;
  key: string;
}

export interface Authority {
  certificate: string;
  /** `hosts` are the names it holds for; `commonName` is whom it is made out to. */
  issue(commonName: string, hosts?: string[]): Promise<Issued>;
}

const validity = () => ({ notBefore: new Date(Date.now() - DAY_MS), notAfter: new Date(Date.now() + DAY_MS) });

async function privateKeyOf(keys: CryptoKeyPair): Promise<string> {
  return x509.PemConverter.encode(await crypto.subtle.exportKey('pkcs8', keys.privateKey), 'PRIVATE KEY');
}

/** A certificate authority of the test's own, for two days. */
export async function createAuthority(name: string): Promise<Authority> {
  const keys = (await crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify'])) as CryptoKeyPair;
  const own = await x509.X509CertificateGenerator.createSelfSigned({
    name: `CN=${name}`,
    keys,
    signingAlgorithm: ALGORITHM,
    extensions: [new x509.BasicConstraintsExtension(true, 0, true), await x509.SubjectKeyIdentifierExtension.create(keys.publicKey)],
    ...validity(),
  });
  return {
    certificate: own.toString('pem'),
    async issue(commonName, hosts = []) {
      const issued = (await crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify'])) as CryptoKeyPair;
      const certificate = await x509.X509CertificateGenerator.create({
        subject: `CN=${commonName}`,
        issuer: own.subject,
        publicKey: issued.publicKey,
        signingKey: keys.privateKey,
        signingAlgorithm: ALGORITHM,
        extensions:
          hosts.length > 0 ? [new x509.SubjectAlternativeNameExtension(hosts.map((value) => ({ type: 'dns' as const, value })))] : [],
        ...validity(),
      });
      return { certificate: certificate.toString('pem'), key: await privateKeyOf(issued) };
    },
  };
}
