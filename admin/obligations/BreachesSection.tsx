import { Box, Chip, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useOccurrenceWords } from '../occurrences/useOccurrenceWords.ts';
import { AuthorLine } from '../shared/AuthorLine.tsx';
import { WRITTEN_IN } from '../shared/Quoted.tsx';
import { Section } from '../shared/Section.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { ink } from '../theme/palette.ts';
import { type Breach, useIsAllowed, useObligation } from './useObligation.ts';
import { ContestBreach } from './verbs/ContestBreach.tsx';
import { EndBreach } from './verbs/EndBreach.tsx';
import { RecordBreach } from './verbs/RecordBreach.tsx';

const quiet = { color: 'text.secondary' } as const;

/** What ended it, when, and who says so. */
function Ending({ ending, endedOn, endedAt, ender }: Breach) {
  const translate = useTranslate();
  const format = useFormat();
  if (!ender || !endedOn) return null;
  return (
    <Box sx={{ mt: 1 }}>
      <Typography sx={{ fontWeight: 600 }}>{translate('garant.breach.endedOn', { date: format.day(endedOn) })}</Typography>
      <Typography lang={WRITTEN_IN} sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {ending}
      </Typography>
      <Typography variant="body2" sx={quiet}>
        <AuthorLine author={ender} at={endedAt ?? undefined} />
      </Typography>
    </Box>
  );
}

function BreachCard({ breach }: { breach: Breach }) {
  const translate = useTranslate();
  const format = useFormat();
  const words = useOccurrenceWords();
  const { occurrences } = useObligation();
  const { isOpen, isContested, facts, brokenOn, recordedAt, author, occurrenceId, allowedActions } = breach;
  const about = occurrences.find(({ id }) => id === occurrenceId);
  const title = translate('garant.breach.of', { date: format.day(brokenOn) });
  return (
    <Box component="li" sx={{ borderLeft: `4px solid ${isOpen ? ink.red : ink.line}`, pl: 2, mb: 2 }}>
      <Box component="article" aria-label={title}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <Typography variant="h3">{title}</Typography>
          <Chip
            size="small"
            variant="outlined"
            color={isOpen ? 'error' : 'default'}
            label={translate(isOpen ? 'garant.breach.lasts' : 'garant.breach.ended')}
          />
          {isContested && <Chip size="small" variant="outlined" color="error" label={translate('garant.breach.contested')} />}
        </Box>
        {about && <Typography variant="body2">{words.title(about)}</Typography>}
        <Typography lang={WRITTEN_IN} sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {facts}
        </Typography>
        <Typography variant="body2" sx={quiet}>
          <AuthorLine author={author} at={recordedAt} />
        </Typography>
        <Ending {...breach} />
        {about && (
          <Typography variant="body2" sx={quiet}>
            {translate('garant.breach.ofOccurrence')}
          </Typography>
        )}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1, '&:empty': { display: 'none' } }}>
          {allowedActions.includes('CONTEST_BREACH') && <ContestBreach breach={breach} />}
          {allowedActions.includes('END_BREACH') && <EndBreach breach={breach} />}
        </Box>
      </Box>
    </Box>
  );
}

/** Facts that broke the duty, those that last first; they stay once ended. */
export function BreachesSection() {
  const translate = useTranslate();
  const isAllowed = useIsAllowed();
  const { breaches } = useObligation();
  const canRecord = isAllowed('RECORD_BREACH');
  if (breaches.length === 0 && !canRecord) return null;
  const ordered = [...breaches.filter(({ isOpen }) => isOpen), ...breaches.filter(({ isOpen }) => !isOpen)];
  return (
    <Section title={translate('garant.breach.title')} actions={canRecord && <RecordBreach />}>
      {ordered.length === 0 && <Typography sx={quiet}>{translate('garant.breach.none')}</Typography>}
      <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {ordered.map((breach) => (
          <BreachCard key={breach.id} breach={breach} />
        ))}
      </Box>
    </Section>
  );
}
