import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Section } from '../shared/Section.tsx';
import { ink } from '../theme/palette.ts';
import { SourceLine } from './SourceLine.tsx';
import { useObligation } from './useObligation.ts';

/** Marks of the act itself on these words. */
function Marks() {
  const translate = useTranslate();
  const { isAsterisk, isBracketed } = useObligation();
  if (!isAsterisk && !isBracketed) return null;
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary' }}>
      {[isAsterisk && translate('garant.obligation.asterisk'), isBracketed && translate('garant.obligation.bracketed')]
        .filter(Boolean)
        .join(' ')}
    </Typography>
  );
}

/** The words that were signed, verbatim and in their language, with where they stand; nothing that the author of the catalogue added. */
export function SignedText() {
  const translate = useTranslate();
  const { text, chapeau } = useObligation();
  return (
    <Section title={translate('garant.obligation.text')}>
      {chapeau && (
        <Typography lang="fr" sx={{ color: 'text.secondary', mb: 1 }}>
          {chapeau}
        </Typography>
      )}
      <Box
        component="blockquote"
        lang="fr"
        sx={{
          m: 0,
          pl: 2,
          borderLeft: `4px solid ${ink.blue}`,
          fontSize: '1.1rem',
          lineHeight: 1.55,
          whiteSpace: 'pre-line',
          overflowWrap: 'anywhere',
        }}
      >
        {text}
      </Box>
      <SourceLine />
      <Marks />
    </Section>
  );
}
