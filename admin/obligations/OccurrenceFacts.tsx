import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { OccurrenceState } from '../occurrences/OccurrenceState.tsx';
import { useOccurrenceWords } from '../occurrences/useOccurrenceWords.ts';
import { Around, Quoted } from '../shared/Quoted.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { type Occurrence, saidOf } from './occurrenceGroups.ts';
import { useNow } from './useNow.ts';
import { useObligation } from './useObligation.ts';

const quiet = { color: 'text.secondary', overflowWrap: 'anywhere' } as const;

/** Dates it had before or has now, each with why it moved; nothing when it never did. */
function MovedDates({ dues }: Pick<Occurrence, 'dues'>) {
  const translate = useTranslate();
  const format = useFormat();
  const words = useOccurrenceWords();
  if (dues.length < 2) return null;
  return (
    <Typography component="div" variant="body2" sx={quiet}>
      {translate('garant.occurrence.moved')}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {dues.slice(0, -1).map(({ id, dueAt, dueOn, knownAt, reason }) => {
          const date = dueAt ?? dueOn;
          const args = { known: format.day(knownAt), reason: reason ?? translate('garant.occurrence.noReason') };
          return (
            <li key={id}>
              <Around
                quoted={[reason]}
                words={
                  date
                    ? translate('garant.occurrence.movedTo', { date: words.moment(date), ...args })
                    : translate('garant.occurrence.movedAway', args)
                }
              />
            </li>
          );
        })}
      </Box>
    </Typography>
  );
}

/** One occurrence: where it stands, what opened it, why it was late, how its date moved. */
export function OccurrenceFacts({ occurrence }: { occurrence: Occurrence }) {
  const translate = useTranslate();
  const words = useOccurrenceWords();
  const obligation = useObligation();
  const now = useNow();
  const said = saidOf(obligation, occurrence);
  const facet = obligation.facets.find(({ code }) => code === occurrence.facetCode);
  const isUnderWay = occurrence.status === 'OPEN' && said;
  return (
    <>
      <OccurrenceState occurrence={occurrence} now={now} reason={said?.comment} />
      {isUnderWay && (
        <Typography variant="body2">
          {translate(`garant.declarationStatus.${said.status}`)}
          {said.comment && <Quoted>{` — ${said.comment}`}</Quoted>}
        </Typography>
      )}
      {facet && (
        <Typography variant="body2" lang="fr">
          {translate('garant.occurrence.facet', { facet: facet.label })}
        </Typography>
      )}
      {occurrence.lateReason && (
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {translate('garant.occurrence.lateBecause', { reason: occurrence.lateReason })}
        </Typography>
      )}
      <Typography variant="body2" sx={quiet}>
        {occurrence.isImplied ? translate('garant.occurrence.implied') : words.cause(occurrence)}
      </Typography>
      <MovedDates dues={occurrence.dues} />
    </>
  );
}
