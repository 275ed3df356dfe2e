import '@codegouvfr/react-dsfr/dsfr/dsfr.main.min.css';
import { startReactDsfr } from '@codegouvfr/react-dsfr/spa';
import { useLocale } from 'react-admin';
import { Link } from 'react-router';
import type { Look } from '../../theme/look.ts';
import { DsfrFooter } from './DsfrFooter.tsx';
import { DsfrHeader } from './DsfrHeader.tsx';
import { dsfrTheme } from './dsfrTheme.ts';

declare module '@codegouvfr/react-dsfr/spa' {
  interface RegisterLink {
    Link: typeof Link;
  }
}

/** The State's design system, for .gouv.fr sites only. Nothing of it is fetched elsewhere. */
export function dsfrLook(): Look {
  startReactDsfr({ defaultColorScheme: 'system', Link, useLang: useLocale });
  return { lightTheme: dsfrTheme(false), darkTheme: dsfrTheme(true), Header: DsfrHeader, Footer: DsfrFooter };
}
