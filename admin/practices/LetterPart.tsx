import { Box, Chip, Link as StyledLink, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { AuthorLine } from '../shared/AuthorLine.tsx';
import { Fact, Facts } from '../shared/Facts.tsx';
import { WRITTEN_IN } from '../shared/Quoted.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { ink } from '../theme/palette.ts';
import { PartHeading } from './PartHeading.tsx';
import type { PracticeDuty, PracticePartProps } from './practice.ts';
import { RecordMissionLetter } from './verbs/RecordMissionLetter.tsx';

type Letter = PracticeDuty['missionLetters'][number];

function LetterCard({ letter }: { letter: Letter }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const { signedOn, startsOn, endsOn, isLasting, sharePercent, powers, reportingClause, evidence, author, recordedAt } = letter;
  const title = translate('garant.letter.from', { start: day(startsOn), end: day(endsOn) });
  return (
    <Box
      component="article"
      aria-label={title}
      sx={{ p: 1.5, mb: 1, borderRadius: 1, border: `1px solid ${ink.line}`, minWidth: 0, breakInside: 'avoid' }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1 }}>
        <Typography sx={{ fontWeight: 600 }}>{title}</Typography>
        <Chip size="small" variant="outlined" label={translate(`garant.letter.${isLasting ? 'lasting' : 'notLasting'}`)} />
      </Box>
      <Facts>
        <Fact label="garant.field.MissionLetter.signedOn">{day(signedOn)}</Fact>
        <Fact label="garant.field.sharePercent">{sharePercent === null ? '' : `${sharePercent} %`}</Fact>
        <Fact label="garant.field.powers" lang={WRITTEN_IN}>
          {powers}
        </Fact>
        <Fact label="garant.field.reportingClause" lang={WRITTEN_IN}>
          {reportingClause}
        </Fact>
        {evidence && (
          <Fact label="garant.letter.proof" lang={WRITTEN_IN}>
            <StyledLink component={Link} to={`/evidences/${evidence.id}/show`}>
              {evidence.title}
            </StyledLink>
          </Fact>
        )}
      </Facts>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        <AuthorLine author={author} at={recordedAt} />
      </Typography>
    </Box>
  );
}

/** Mission letters: the one of now, those before. One letter is kept with the first of the duties of a party that it answers. */
export function LetterPart({ conventionId, practice }: PracticePartProps) {
  const translate = useTranslate();
  const firsts = [...Map.groupBy(practice.practiceDuties, ({ partyId }) => partyId).values()].map(([first]) => first!);
  return firsts.map((duty) => (
    <Box key={duty.obligationId}>
      <PartHeading title="garant.letter.title">
        {duty.allowedActions.includes('RECORD_LETTER') && <RecordMissionLetter {...{ conventionId, duty }} />}
      </PartHeading>
      {duty.missionLetters.length === 0 && <Typography>{translate('garant.letter.none')}</Typography>}
      {duty.missionLetters.map((letter) => (
        <LetterCard key={letter.id} letter={letter} />
      ))}
    </Box>
  ));
}
