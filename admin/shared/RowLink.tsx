import type { ReactNode } from 'react';
import { Link, type To } from 'react-router';
import { ink } from '../theme/palette.ts';

/** The link of a row of a table: the whole line reaches it with the mouse, this one with the keyboard. */
export function RowLink({ to, lang, children }: { to: To; lang?: string; children: ReactNode }) {
  return (
    <Link to={to} lang={lang} style={{ color: ink.blue, fontWeight: 500, textDecoration: 'none' }}>
      {children}
    </Link>
  );
}
