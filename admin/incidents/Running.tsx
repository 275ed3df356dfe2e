import { Alert, Box, Link as MuiLink } from '@mui/material';
import { useGetIdentity, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { RunningIncidentsDocument, type RunningIncidentsQuery } from '../generated/graphql.ts';
import type { Identity } from '../providers/authProvider.ts';
import { useAskedHere } from '../shared/asked.ts';
import { WRITTEN_IN } from '../shared/Quoted.tsx';
import { Section } from '../shared/Section.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { Clock, useClockWords } from './Clock.tsx';
import { ADDRESS_OF_OPEN, addressOfIncident } from './incidentAddress.ts';
import { useNow } from './useNow.ts';

type Running = RunningIncidentsQuery['incidents']['items'][number];

const isRunning = ({ status }: Running['clocks'][number]): boolean => status === 'RUNNING' || status === 'OVERDUE';

interface Concerned {
  /** It is known which they are. */
  isKnown: boolean;
  running: Running[];
  /** How many more there are. */
  more: number;
}

/** Open incidents of the conventions in which one acts for a party, the most urgent first: three are named, the others counted. */
function useConcerned(): Concerned {
  const { identity } = useGetIdentity();
  const memberships = (identity as Identity | undefined)?.me.memberships.filter(({ isActive, partyId }) => isActive && partyId) ?? [];
  const conventionIds = [...new Set(memberships.flatMap(({ conventionId }) => conventionId ?? []))];
  const { data } = useAsk(RunningIncidentsDocument, { conventionIds }, { isEnabled: conventionIds.length > 0 });
  const { items = [], total = 0 } = data?.incidents ?? {};
  return { isKnown: data !== undefined || conventionIds.length === 0, running: [...items], more: total - items.length };
}

function More({ count }: { count: number }) {
  const translate = useTranslate();
  if (count <= 0) return null;
  return (
    <MuiLink component={Link} to={ADDRESS_OF_OPEN} color="inherit">
      {translate('garant.incident.more', { smart_count: count })}
    </MuiLink>
  );
}

/** On every page of those concerned, until it is closed: each breach in progress, and what remains of its clock. */
export function RunningBreaches() {
  const translate = useTranslate();
  const clockWords = useClockWords();
  const now = useNow();
  const { running, more } = useConcerned();
  if (running.length === 0) return null;
  return (
    <Box component="aside" aria-label={translate('garant.incident.running')}>
      <Alert severity="error" role="presentation" sx={{ borderRadius: 0, '& .MuiAlert-message': { minWidth: 0 } }}>
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {running.map(({ id, reference, title, clocks }) => {
            const clock = clocks.find(isRunning);
            return (
              <Box component="li" key={id} sx={{ py: 0.5, overflowWrap: 'anywhere' }}>
                <MuiLink component={Link} to={addressOfIncident(id)} color="inherit" lang={WRITTEN_IN} sx={{ fontWeight: 600 }}>
                  {`${reference} · ${title}`}
                </MuiLink>
                {clock && ` · ${clockWords(clock, now)}`}
              </Box>
            );
          })}
        </Box>
        <More count={more} />
      </Alert>
    </Box>
  );
}

/** First on the home: the clocks that run. */
export function RunningClocks() {
  const translate = useTranslate();
  const concerned = useConcerned();
  const running = concerned.running.filter(({ clocks }) => clocks.some(isRunning));
  useAskedHere('clocks', concerned.isKnown ? running.length > 0 : undefined);
  if (running.length === 0) return null;
  return (
    <Section title={translate('garant.incident.clocks')}>
      {running.map(({ id, reference, title, clocks, controllerOrganisation }) => (
        <Box key={id} sx={{ mb: 1 }}>
          <Box sx={{ overflowWrap: 'anywhere', mb: 0.5 }}>
            <MuiLink component={Link} to={addressOfIncident(id)} lang={WRITTEN_IN}>{`${reference} · ${title}`}</MuiLink>
          </Box>
          {clocks.filter(isRunning).map((clock) => (
            <Clock key={clock.party.id} clock={clock} controller={controllerOrganisation} />
          ))}
        </Box>
      ))}
      <More count={concerned.more} />
    </Section>
  );
}
