import { Box, Chip, Link as StyledLink, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { AuthorLine } from '../shared/AuthorLine.tsx';
import { WRITTEN_IN } from '../shared/Quoted.tsx';
import { Section } from '../shared/Section.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { ink } from '../theme/palette.ts';
import { type Observation, useIsAllowed, useObligation } from './useObligation.ts';
import { Observe } from './verbs/Observe.tsx';
import { RetractObservation } from './verbs/RetractObservation.tsx';

const quiet = { color: 'text.secondary' } as const;
const PAGES = { EVIDENCE: 'evidences', REQUEST: 'partyRequests', OCCURRENCE: 'occurrences' } as const;
const EDGES = { KEPT: ink.green, AT_RISK: ink.red, BROKEN: ink.red, NOT_OBSERVED: ink.line } as const;

function Cited({ citedFacts: facts }: Pick<Observation, 'citedFacts'>) {
  const translate = useTranslate();
  if (facts.length === 0) return null;
  return (
    <Box sx={{ mt: 0.5 }}>
      <Typography variant="body2">{translate('garant.observation.facts')}</Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {facts.map(({ kind, targetKey, label, number }) => (
          <li key={targetKey}>
            <StyledLink component={Link} to={`/${PAGES[kind]}/${targetKey}/show`} sx={{ overflowWrap: 'anywhere' }}>
              {number === null ? label : translate('garant.observation.occurrence', { code: label, number })}
            </StyledLink>
          </li>
        ))}
      </Box>
    </Box>
  );
}

/** Why its side took it back, and who says so. */
function Retraction({ retraction }: Pick<Observation, 'retraction'>) {
  if (!retraction) return null;
  return (
    <Box sx={{ mt: 1 }}>
      <Typography lang={WRITTEN_IN} sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {retraction.reason}
      </Typography>
      <Typography variant="body2" sx={quiet}>
        <AuthorLine author={retraction.author} at={retraction.retractedAt} />
      </Typography>
    </Box>
  );
}

function ObservationCard({ observation }: { observation: Observation }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const { side, observed, observedOn, words, citedFacts, author, recordedAt, isFresh, retraction, allowedActions } = observation;
  const title = translate('garant.observation.of', {
    side: translate(`garant.manifestoSide.${side}`),
    value: translate(`garant.observedValue.${observed}`),
  });
  const aside = retraction ? 'retracted' : isFresh ? undefined : 'stale';
  return (
    <Box component="li" sx={{ borderLeft: `4px solid ${aside ? ink.line : EDGES[observed]}`, pl: 2, mb: 2 }}>
      <Box component="article" aria-label={`${title}, ${day(observedOn)}`}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <Typography variant="h3">{title}</Typography>
          {aside && <Chip size="small" variant="outlined" label={translate(`garant.observation.${aside}`)} />}
        </Box>
        <Typography variant="body2">{translate('garant.observation.on', { date: day(observedOn) })}</Typography>
        <Typography
          lang={WRITTEN_IN}
          sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere', textDecoration: retraction ? 'line-through' : undefined }}
        >
          {words}
        </Typography>
        <Cited citedFacts={citedFacts} />
        <Typography variant="body2" sx={quiet}>
          <AuthorLine author={author} at={recordedAt} />
        </Typography>
        <Retraction retraction={retraction} />
        <Box sx={{ mt: 1, '&:empty': { display: 'none' } }}>
          {allowedActions.includes('RETRACT_OBSERVATION') && <RetractObservation observation={observation} />}
        </Box>
      </Box>
    </Box>
  );
}

/** How each side of the manifesto saw the commitment kept, newest first; what was taken back stays in sight. */
export function ObservationsSection() {
  const translate = useTranslate();
  const isAllowed = useIsAllowed();
  const { sides, observations } = useObligation();
  if (!sides && observations.length === 0) return null;
  return (
    <Section title={translate('garant.observation.title')} actions={isAllowed('OBSERVE') && <Observe />}>
      {observations.length === 0 && <Typography sx={quiet}>{translate('garant.observation.none')}</Typography>}
      <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {observations.map((observation) => (
          <ObservationCard key={observation.id} observation={observation} />
        ))}
      </Box>
      <Typography variant="body2" sx={quiet}>
        {translate('garant.observation.lasts')}
      </Typography>
    </Section>
  );
}
