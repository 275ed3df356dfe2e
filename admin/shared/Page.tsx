import { Box, Typography } from '@mui/material';
import { type ReactNode, useEffect, useRef } from 'react';
import { Title, useTranslate } from 'react-admin';
import { useArrival } from './useArrival.ts';

interface PageProps {
  /** Already translated. */
  title: string;
  /** Language of the title, where it is not that of the screen. */
  lang?: string;
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
export function Page({ title, lang, lead, actions, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useDocumentTitle(title);
  useArrival(heading, title);
  return (
    <Box sx={{ py: 2, px: { xs: 0, md: 1 }, minWidth: 0 }}>
      <Title title=" " />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-start', justifyContent: 'space-between', mb: 2 }}>
        <Box sx={{ minWidth: 0, flex: '1 1 20rem' }}>
          <Typography ref={heading} variant="h1" tabIndex={-1} lang={lang} sx={{ overflowWrap: 'anywhere' }}>
            {title}
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
