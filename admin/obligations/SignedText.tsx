import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Section } from '../shared/Section.tsx';
import { ink } from '../theme/palette.ts';
import { SourceLine } from './SourceLine.tsx';
import { useObligation } from './useObligation.ts';

function Particulars() {
  const translate = useTranslate();
  const { facets, notes, isAsterisk, isBracketed } = useObligation();
  return (
    <>
      {facets.length > 1 && (
        <Box component="ul" lang="fr" sx={{ pl: 2.5, my: 1 }}>
          {facets.map((facet) => (
            <li key={facet.id}>{facet.label}</li>
          ))}
        </Box>
      )}
      {(isAsterisk || isBracketed) && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {[isAsterisk && translate('garant.obligation.asterisk'), isBracketed && translate('garant.obligation.bracketed')]
            .filter(Boolean)
            .join(' ')}
        </Typography>
      )}
      {notes.map((note) => (
        <Typography key={note} variant="body2" lang="fr" sx={{ color: 'text.secondary', mt: 0.5 }}>
          {note}
        </Typography>
      ))}
    </>
  );
}

/** The words that were signed, verbatim and in their language, with where they stand. */
export function SignedText() {
  const translate = useTranslate();
  const { text, chapeau, condition } = useObligation();
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
      {condition && (
        <Typography sx={{ mt: 1 }}>
          <strong>{translate('garant.obligation.condition')}</strong> <span lang="fr">{condition}</span>
        </Typography>
      )}
      <SourceLine />
      <Particulars />
    </Section>
  );
}
