const DOMAINS = ['proconnect.gouv.fr', 'agentconnect.gouv.fr', 'agentconnect.rie.gouv.fr', 'dev-agentconnect.fr'];

/** Whether an issuer is ProConnect, in production, in integration or on the State's own network: its button then has its own look and words. */
export function isProConnect(issuer: string | undefined): boolean {
  const host = issuer && URL.canParse(issuer) ? new URL(issuer).hostname : '';
  return DOMAINS.some((domain) => host === domain || host.endsWith(`.${domain}`));
}
