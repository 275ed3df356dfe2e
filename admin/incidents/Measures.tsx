import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { IncidentPartsFragment } from '../generated/graphql.ts';
import { Quoted, Quoting } from '../shared/Quoted.tsx';
import { Section } from '../shared/Section.tsx';
import { useFormat } from '../shared/useFormat.ts';
import type { PartyChoice } from './parties.ts';
import { AddMeasure, CompleteMeasure } from './verbs/Measures.tsx';

/** What each party does about the incident: done, planned, to be done. */
export function Measures({ incident, own }: { incident: IncidentPartsFragment; own: PartyChoice[] }) {
  const translate = useTranslate();
  const { day, instant } = useFormat();
  const { measures, allowedActions } = incident;
  const mine = new Set(own.map(({ id }) => id));
  return (
    <Section
      title={translate('garant.incident.measures')}
      actions={allowedActions.includes('ADD_MEASURE') && <AddMeasure incident={incident} own={own} />}
    >
      {measures.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{translate('garant.incident.noMeasure')}</Typography>}
      <Box component="ul" sx={{ pl: 2.5, m: 0 }}>
        {measures.map((measure) => {
          const { id, rank, kind, party, description, owner, plannedOn, doneAt } = measure;
          const stands = doneAt
            ? translate('garant.incident.measureDone', { date: instant(doneAt) })
            : translate(plannedOn ? 'garant.incident.measurePlanned' : 'garant.incident.measureToDo', {
                date: plannedOn && day(plannedOn),
              });
          return (
            <Box component="li" key={id} sx={{ mb: 1, overflowWrap: 'anywhere' }}>
              {`${rank}. ${translate(`garant.measureKind.${kind}`)} · ${party.code} · `}
              <Quoted>{description}</Quoted>
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {owner && (
                  <>
                    <Quoting words="garant.incident.measureOwner" quoted={{ owner }} />
                    {' · '}
                  </>
                )}
                {stands}
              </Typography>
              {!doneAt && mine.has(party.id) && allowedActions.includes('COMPLETE_MEASURE') && <CompleteMeasure measure={measure} />}
            </Box>
          );
        })}
      </Box>
    </Section>
  );
}
