import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { AuthorPartsFragment } from '../../generated/graphql.ts';
import { ink } from '../../theme/palette.ts';
import { useAuthorWords } from '../AuthorLine.tsx';

/** The words one is about to answer for. */
export interface QuotedDuty {
  code: string;
  text: string;
  chapeau?: string | null;
  party: { code: string };
}

export function DutyQuote({ duty: { code, text, chapeau, party } }: { duty: QuotedDuty }) {
  return (
    <Box component="figure" sx={{ m: 0 }}>
      <Typography component="figcaption" variant="body2" sx={{ color: 'text.secondary' }}>
        {[code, party.code].join(' · ')}
      </Typography>
      <Box
        component="blockquote"
        lang="fr"
        sx={{ m: 0, my: 0.5, pl: 1.5, borderLeft: `3px solid ${ink.blue}`, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}
      >
        {chapeau && (
          <Box component="span" sx={{ display: 'block', color: 'text.secondary' }}>
            {chapeau}
          </Box>
        )}
        {text}
      </Box>
    </Box>
  );
}

interface SigningProps {
  duty?: QuotedDuty;
  /** In whose name: who, as what, for whom. */
  author: AuthorPartsFragment | undefined;
}

/** Said before an act that binds: the duty it is about, in whose name it is signed, and that it is kept. */
export function Signing({ duty, author }: SigningProps) {
  const translate = useTranslate();
  const words = useAuthorWords();
  return (
    <Box sx={{ mb: 2 }}>
      {duty && <DutyQuote duty={duty} />}
      <Typography variant="body2" sx={{ mt: 0.5, overflowWrap: 'anywhere' }}>
        {author && <strong>{translate('garant.signing.as', { who: words(author) })} </strong>}
        {translate('garant.signing.kept')}
      </Typography>
    </Box>
  );
}
