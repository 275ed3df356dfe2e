import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { MyWorkQuery } from '../generated/graphql.ts';
import { partAddress } from '../publication/articleTwo.ts';
import { AuthorLine } from '../shared/AuthorLine.tsx';
import { Quoted } from '../shared/Quoted.tsx';
import { RowLink } from '../shared/RowLink.tsx';
import { Section } from '../shared/Section.tsx';
import { Turn } from '../shared/Turn.tsx';
import { ink } from '../theme/palette.ts';

type Waiting = MyWorkQuery['publicationTurns'];

/** Points to publish that wait for the person: for their verdict, or to be said anew; nothing where none does. */
export function PublicationTurns({ waiting: { total, items } }: { waiting: Waiting }) {
  const translate = useTranslate();
  if (total === 0) return null;
  return (
    <Section title={translate('garant.work.parts')} total={total}>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {translate('garant.workHint.parts')}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {items.map(({ id, conventionId, label, obligation, author, saidAt, turn }) => (
          <Box component="li" key={id} sx={{ borderTop: `1px solid ${ink.line}`, px: 1, py: 1.25, overflowWrap: 'anywhere' }}>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {[obligation.code, obligation.party.code].join(' · ')} · <Quoted>{obligation.conventionTitle}</Quoted>
            </Typography>
            <RowLink to={partAddress(conventionId, id)} lang="fr">
              {label}
            </RowLink>
            <Box sx={{ mt: 0.5, typography: 'body2' }}>
              <Turn turn={turn} />
            </Box>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              <AuthorLine author={author} at={saidAt} />
            </Typography>
          </Box>
        ))}
      </Box>
      {total > items.length && (
        <Typography sx={{ mt: 1 }}>{translate('garant.work.moreParts', { smart_count: total - items.length })}</Typography>
      )}
    </Section>
  );
}
