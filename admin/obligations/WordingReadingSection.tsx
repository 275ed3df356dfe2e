import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { AuthorLine } from '../shared/AuthorLine.tsx';
import { WRITTEN_IN } from '../shared/Quoted.tsx';
import { Section } from '../shared/Section.tsx';
import { Turns } from '../shared/Turn.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { PointedAt } from './PointedAt.tsx';
import { READING_HASH } from './readingAddress.ts';
import { SidedReading } from './SidedReading.tsx';
import { type Obligation, useObligation } from './useObligation.ts';
import { ConfirmReading } from './verbs/ConfirmReading.tsx';
import { WithdrawReading } from './verbs/WithdrawReading.tsx';

export type ReadingSignatory = NonNullable<Obligation['wordingReading']>['readingSignatories'][number];

const quiet = { color: 'text.secondary' } as const;
const standOf = ({ readingWord: word }: ReadingSignatory) => (word === null ? 'silent' : word.isConfirmed ? 'confirmed' : 'withdrawn');

/** What one signatory last said of it, and what the person may say for it. */
function Signatory({ signatory }: { signatory: ReadingSignatory }) {
  const translate = useTranslate();
  const { partyCode, readingWord: word, allowedActions } = signatory;
  return (
    <Box component="li" sx={{ mb: 1.5 }}>
      <Typography>{translate(`garant.wordingReading.${standOf(signatory)}`, { party: partyCode })}</Typography>
      {word?.reason && (
        <Typography lang={WRITTEN_IN} sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {word.reason}
        </Typography>
      )}
      {word && (
        <Typography variant="body2" sx={quiet}>
          <AuthorLine author={word.author} at={word.recordedAt} />
        </Typography>
      )}
      <Box sx={{ mt: 1, '&:empty': { display: 'none' } }}>
        {allowedActions.includes('CONFIRM_READING') && <ConfirmReading signatory={signatory} />}
        {allowedActions.includes('WITHDRAW_READING') && <WithdrawReading signatory={signatory} />}
      </Box>
    </Box>
  );
}

/** Words that can be read in several ways: as the text writes them, as they are proposed to be read, and who confirmed that. */
export function WordingReadingSection() {
  const translate = useTranslate();
  const { day } = useFormat();
  const { wordingReading } = useObligation();
  if (!wordingReading) return null;
  const { readingSignatories: signatories, confirmedAt, turn } = wordingReading;
  return (
    <PointedAt hash={READING_HASH}>
      <Section title={translate('garant.wordingReading.title')}>
        <Typography sx={{ mb: 1.5 }}>
          {confirmedAt ? translate('garant.wordingReading.settled', { date: day(confirmedAt) }) : translate('garant.wordingReading.open')}
        </Typography>
        <SidedReading {...wordingReading} />
        <Turns turns={[turn]} />
        <Box component="ul" sx={{ listStyle: 'none', p: 0, mt: 1, mb: 0 }}>
          {signatories.map((signatory) => (
            <Signatory key={signatory.partyId} signatory={signatory} />
          ))}
        </Box>
        <Typography variant="body2" sx={quiet}>
          {translate('garant.wordingReading.hint')}
        </Typography>
      </Section>
    </PointedAt>
  );
}
