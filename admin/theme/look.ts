import { type ComponentType, createContext, useContext } from 'react';
import type { RaThemeOptions } from 'react-admin';

/** How the whole back office looks: the neutral look, or the State's where the instance asks for it. */
export interface Look {
  lightTheme: RaThemeOptions;
  darkTheme: RaThemeOptions;
  /** Above our own bar. */
  Header?: ComponentType;
  /** Instead of our own foot. */
  Footer?: ComponentType;
  /** People, files and facts are made up: each page says so. */
  isDemo?: boolean;
}

export const LookContext = createContext<Look>({ lightTheme: {}, darkTheme: {} });

export const useLook = (): Look => useContext(LookContext);
