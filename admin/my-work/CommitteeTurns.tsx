import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { MyWorkQuery } from '../generated/graphql.ts';
import { Quoted } from '../shared/Quoted.tsx';
import { RowLink } from '../shared/RowLink.tsx';
import { Section } from '../shared/Section.tsx';
import { OverdueMark } from '../shared/Told.tsx';
import { Turn } from '../shared/Turn.tsx';
import { ink } from '../theme/palette.ts';
import { addressOfTurn } from './firstThing.ts';
import { useCommitteeWords } from './useCommitteeWords.ts';

/** What committees wait for, of the person or of another party; nothing where none waits. */
export function CommitteeTurns({ waiting: { total, items } }: { waiting: MyWorkQuery['committeeTurns'] }) {
  const translate = useTranslate();
  const wordsOf = useCommitteeWords();
  if (total === 0) return null;
  return (
    <Section title={translate('garant.work.committees')} total={total}>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {translate('garant.workHint.committees')}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {items.map((item) => {
          const { said, note } = wordsOf(item);
          return (
            <Box component="li" key={item.id} sx={{ borderTop: `1px solid ${ink.line}`, px: 1, py: 1.25, overflowWrap: 'anywhere' }}>
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                <Quoted>{item.conventionTitle}</Quoted>
              </Typography>
              <RowLink to={addressOfTurn(item)}>{said}</RowLink> {item.isOverdue && <OverdueMark />}
              <Box sx={{ mt: 0.5, typography: 'body2' }}>
                <Turn turn={item.turn} />
              </Box>
              {note && (
                <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                  {note}
                </Typography>
              )}
            </Box>
          );
        })}
      </Box>
      {total > items.length && (
        <Typography sx={{ mt: 1 }}>{translate('garant.work.moreCommittees', { smart_count: total - items.length })}</Typography>
      )}
    </Section>
  );
}
