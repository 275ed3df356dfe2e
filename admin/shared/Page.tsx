import { Box, Typography } from '@mui/material';
import { type ReactNode, useEffect, useRef } from 'react';
import { Title, useTranslate } from 'react-admin';
import { useBelongsTo, useConventionNamed } from './inSight.ts';
import { Around } from './Quoted.tsx';
import { useArrival } from './useArrival.ts';

interface PageProps {
  /** Already translated. */
  title: string;
  /** Said in the tab only: what tells the screen from another of the same title. Already translated. */
  detail?: string;
  /** What it shows belongs to this convention, where its address does not say so. */
  conventionId?: string;
  /** Language of the title, where it is not that of the screen. */
  lang?: string;
  /** What of the title is taken from the record, where the rest is not. */
  quoted?: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** The title of the tab while the screen is there; a panel over a page gives the page its title back when it closes. */
export function useDocumentTitle(title: string) {
  const translate = useTranslate();
  const name = translate('garant.name');
  useEffect(() => {
    const before = document.title;
    document.title = `${title} · ${name}`;
    return () => {
      document.title = before;
    };
  }, [title, name]);
}

/** The frame of a screen: one h1, an optional sentence, its actions. */
export function Page({ title, detail, conventionId, lang, quoted, lead, actions, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const convention = useConventionNamed(title, conventionId);
  useBelongsTo(conventionId);
  useDocumentTitle([title, detail, convention].filter(Boolean).join(' · '));
  useArrival(heading, title);
  return (
    <Box sx={{ py: 2, px: { xs: 0, md: 1 }, minWidth: 0 }}>
      <Title title=" " />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-start', justifyContent: 'space-between', mb: 2 }}>
        <Box sx={{ minWidth: 0, flex: '1 1 32rem' }}>
          <Typography ref={heading} variant="h1" tabIndex={-1} lang={lang} sx={{ overflowWrap: 'anywhere' }}>
            {quoted ? <Around words={title} quoted={[quoted]} /> : title}
          </Typography>
          {lead && (
            <Typography component="div" sx={{ color: 'text.secondary', mt: 0.5, maxWidth: '75ch' }}>
              {lead}
            </Typography>
          )}
        </Box>
        {actions}
      </Box>
      {children}
    </Box>
  );
}
