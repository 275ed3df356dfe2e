import type { AuthProvider, UserIdentity } from 'react-admin';
import type { InstanceAction, MeQuery } from '../generated/graphql.ts';
import { MeDocument } from '../generated/graphql.ts';
import type { Ask } from './ask.ts';
import { drafts } from './drafts.ts';
import { failureOf } from './failure.ts';
import { heldActs } from './heldActs.ts';
import { isExpired } from './session.ts';

export type Me = NonNullable<MeQuery['me']>;
export interface Identity extends UserIdentity {
  me: Me;
}

const MEMORY_MS = 30_000;
const SIGN_IN_PAGE = '/login';

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

/** Reads `me` at most once in half a minute. `last` is the person at work, kept when the session ends under their hands. */
function buildMemory(ask: Ask) {
  let known: { me: Promise<Me | null>; at: number } | undefined;
  let last: Me | undefined;
  const forget = () => {
    known = undefined;
  };
  const read = (): Promise<Me | null> => {
    if (!known || Date.now() - known.at > MEMORY_MS) {
      const me = ask(MeDocument, {}).then((answer) => answer.data.me);
      me.catch(forget);
      known = { me, at: Date.now() };
    }
    return known.me;
  };
  /** @throws SignedOut when nobody is at work here; a session that ends meanwhile only opens the dialog that offers to sign in again. */
  const need = async (): Promise<Me> => {
    const me = await read().catch((error) => last ?? Promise.reject(error));
    if (me) {
      drafts.belongTo(me.id);
      last = me;
      return me;
    }
    forget();
    if (!last) throw new SignedOut();
    isExpired.set(true);
    return last;
  };
  const leave = () => {
    last = undefined;
  };
  return { forget, need, leave, isAtWork: () => last !== undefined };
}

/**
 * Session kept by the server; the browser only knows what `me` answers. `needed`: what a person must be allowed to do at the level of the
 * instance to be shown a resource, or one of its screens (`resource.create`); others are shown to whoever has access.
 */
export function buildAuthProvider(ask: Ask, needed: Record<string, InstanceAction>): AuthProvider {
  const memory = buildMemory(ask);
  return {
    login: async () => window.location.assign(signInAddress('/')),
    logout: async () => {
      const wasAtWork = memory.isAtWork();
      memory.forget();
      memory.leave();
      await heldActs.finish();
      if (!wasAtWork) return SIGN_IN_PAGE;
      drafts.forgetAll();
      window.location.assign(await endSession());
      return false;
    },
    checkAuth: async () => void (await memory.need()),
    checkError: async (error: unknown) => {
      if (failureOf(error).category !== 'UNAUTHENTICATED') return;
      memory.forget();
      if (!memory.isAtWork()) throw new SignedOut();
      isExpired.set(true);
    },
    getIdentity: async (): Promise<Identity> => {
      const me = await memory.need();
      return { id: me.id, fullName: me.fullName, me };
    },
    getPermissions: async () => (await memory.need()).allowedActions,
    canAccess: async ({ resource, action }) => {
      const asked = needed[`${resource}.${action}`] ?? needed[resource];
      return asked === undefined || (await memory.need()).allowedActions.includes(asked);
    },
  };
}
