import type { AuthProvider, UserIdentity } from 'react-admin';
import type { MeQuery } from '../generated/graphql.ts';
import { MeDocument } from '../generated/graphql.ts';
import type { Ask } from './ask.ts';
import { failureOf } from './failure.ts';

export type Me = NonNullable<MeQuery['me']>;
export interface Identity extends UserIdentity {
  me: Me;
}

const MEMORY_MS = 30_000;
const SIGN_IN_PAGE = '/login';

/** What a person must be allowed to do at the level of the instance to be shown a resource. Others are shown to whoever has access. */
const NEEDED: Record<string, Me['allowedActions'][number]> = {
  catalogues: 'IMPORT_CATALOGUE',
  people: 'MANAGE_PEOPLE',
  organisations: 'MANAGE_PEOPLE',
  memberships: 'MANAGE_PEOPLE',
};

class SignedOut extends Error {
  readonly redirectTo = SIGN_IN_PAGE;
  override readonly message = 'ra.auth.auth_check_error';
}

/** Where signing in begins: a full navigation to the identity provider, which comes back to `returnTo`. */
export const signInAddress = (returnTo: string) => `/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}`;

async function endSession(): Promise<string> {
  const response = await fetch('/auth/sign-out', { method: 'POST', headers: { 'x-garant-request': '1' } });
  if (!response.ok) return SIGN_IN_PAGE;
  const { logoutUrl } = (await response.json()) as { logoutUrl?: string };
  return logoutUrl ?? SIGN_IN_PAGE;
}

/** Session kept by the server; the browser only knows what `me` answers. */
export function buildAuthProvider(ask: Ask): AuthProvider {
  let known: { me: Promise<Me | null>; at: number } | undefined;
  const forget = () => {
    known = undefined;
  };
  const readMe = (): Promise<Me | null> => {
    if (!known || Date.now() - known.at > MEMORY_MS) {
      const me = ask(MeDocument, {}).then((answer) => answer.data.me);
      me.catch(forget);
      known = { me, at: Date.now() };
    }
    return known.me;
  };
  const needMe = async (): Promise<Me> => {
    const me = await readMe();
    if (me) return me;
    forget();
    throw new SignedOut();
  };
  return {
    login: async () => window.location.assign(signInAddress('/')),
    logout: async () => {
      const wasSignedIn = (await known?.me.catch(() => null)) ?? null;
      forget();
      if (!wasSignedIn) return SIGN_IN_PAGE;
      window.location.assign(await endSession());
      return false;
    },
    checkAuth: async () => void (await needMe()),
    checkError: async (error: unknown) => {
      if (failureOf(error).category !== 'UNAUTHENTICATED') return;
      known = { me: Promise.resolve(null), at: Date.now() };
      throw new SignedOut();
    },
    getIdentity: async (): Promise<Identity> => {
      const me = await needMe();
      return { id: me.id, fullName: me.fullName, me };
    },
    getPermissions: async () => (await needMe()).allowedActions,
    canAccess: async ({ resource }) => {
      const needed = NEEDED[resource];
      return needed === undefined || (await needMe()).allowedActions.includes(needed);
    },
  };
}
