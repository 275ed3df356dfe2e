import { LookDocument } from '../generated/graphql.ts';
import type { Ask } from '../providers/ask.ts';
import type { Look } from '../theme/look.ts';
import { darkTheme, lightTheme } from '../theme/theme.ts';

const NEUTRAL: Look = { lightTheme, darkTheme };

/** The look that the instance asks for. The State's is fetched only then; without an answer, the neutral one. */
export async function loadLook(ask: Ask): Promise<Look> {
  const answer = await ask(LookDocument, {}).catch(() => undefined);
  const isDemo = answer?.data.site.isDemo === true;
  if (answer?.data.site.look !== 'DSFR') return { ...NEUTRAL, isDemo };
  const { dsfrLook } = await import('./dsfr/dsfrLook.tsx');
  return { ...dsfrLook(), isDemo };
}
