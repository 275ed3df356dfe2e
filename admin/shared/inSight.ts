import { createContext, useContext, useEffect, useSyncExternalStore } from 'react';
import { useLocation } from 'react-router';

/** The convention being worked on, as the frame of the screens knows it. */
interface InSight {
  id: string;
  title: string;
  /** Whoever looks may see others. */
  isOneOfMany: boolean;
}

export const InSightContext = createContext<InSight | undefined>(undefined);

/** What the screens that are open belong to, the last one opened at the end. */
let opened: readonly string[] = [];
const listeners = new Set<() => void>();

function change(to: readonly string[]) {
  opened = to;
  for (const tell of listeners) tell();
}

const subscribe = (tell: () => void) => {
  listeners.add(tell);
  return () => void listeners.delete(tell);
};

/** Says which convention a screen belongs to, where its address does not. */
export function useBelongsTo(conventionId: string | undefined): void {
  useEffect(() => {
    if (!conventionId) return;
    change([...opened, conventionId]);
    return () => {
      const at = opened.lastIndexOf(conventionId);
      change(opened.filter((_id, index) => index !== at));
    };
  }, [conventionId]);
}

const last = () => opened.at(-1);

/** The convention that the screen in front belongs to, if it said so. */
export const useOpenedConvention = (): string | undefined => useSyncExternalStore(subscribe, last, last);

/** The convention that an address names in its path. */
export const conventionOfPath = (pathname: string): string | undefined => /^\/conventions\/([^/]+)/.exec(pathname)?.[1];

/** The title of the convention that a screen belongs to, for who sees several; nothing where the title of the screen says it already. */
export function useConventionNamed(title: string, conventionId: string | undefined): string | undefined {
  const inSight = useContext(InSightContext);
  const { pathname } = useLocation();
  const id = conventionId ?? conventionOfPath(pathname);
  return inSight?.isOneOfMany && inSight.id === id && inSight.title !== title ? inSight.title : undefined;
}

/** Whoever looks may see several conventions. */
export const useAreSeveralSeen = (): boolean => useContext(InSightContext)?.isOneOfMany ?? false;
