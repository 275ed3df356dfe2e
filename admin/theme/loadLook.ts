import type { Look } from './look.ts';
import { darkTheme, lightTheme } from './theme.ts';

const NEUTRAL: Look = { lightTheme, darkTheme };
const ASK = { query: '{ site { theme } }' };

async function askTheme(): Promise<string | undefined> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify(ASK) });
  const { data } = (await answer.json()) as { data?: { site: { theme: string } } };
  return data?.site.theme;
}

/** The look that the instance asks for. The State's is fetched only then; without an answer, the neutral one. */
export async function loadLook(): Promise<Look> {
  const theme = await askTheme().catch(() => undefined);
  if (theme !== 'DSFR') return NEUTRAL;
  const { dsfrLook } = await import('./dsfr/dsfrLook.tsx');
  return dsfrLook();
}
