import { Box, Link as StyledLink, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { AuthorLine } from '../shared/AuthorLine.tsx';
import { Quoted } from '../shared/Quoted.tsx';
import { Section } from '../shared/Section.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { PhaseToAnnounce } from '../workshops/workshops.ts';
import { ADDRESSES } from './kinds.ts';
import type { GoodPractices } from './practice.ts';
import { RecordServiceAddress, RecordServicePhase } from './verbs/DescribeService.tsx';

const quiet = { color: 'text.secondary' } as const;

/** In which phase the service is, and in which it was. */
function Phases({ service }: { service: GoodPractices }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const [phase, ...before] = service.servicePhases;
  const words = (known: GoodPractices['servicePhases'][number]) =>
    translate('garant.practices.since', { what: translate(`garant.servicePhase.${known.phaseName}`), day: day(known.startedOn) });
  return (
    <Box sx={{ mb: 2 }}>
      <Typography variant="h3">{translate('garant.service.phase')}</Typography>
      <Typography>{phase ? <strong>{words(phase)}</strong> : translate('garant.service.noPhase')}</Typography>
      {phase && (
        <Typography variant="body2" sx={{ ...quiet, overflowWrap: 'anywhere' }}>
          <AuthorLine author={phase.author} at={phase.recordedAt} />
          {phase.citation && <Quoted>{` · ${phase.citation}`}</Quoted>}
        </Typography>
      )}
      {before.length > 0 && (
        <Typography variant="body2" sx={quiet}>
          {translate('garant.service.before', { phases: before.map(words).join(' · ') })}
        </Typography>
      )}
      {service.allowedActions.includes('RECORD_PHASE') && <RecordServicePhase service={service} />}
      {phase && service.isPhaseToAnnounce && <PhaseToAnnounce conventionId={service.conventionId} since={phase.startedOn} />}
    </Box>
  );
}

/** Where each thing of the service is found, and who said so. */
function Addresses({ service }: { service: GoodPractices }) {
  const translate = useTranslate();
  const isAllowed = service.allowedActions.includes('RECORD_ADDRESS');
  const shown = ADDRESSES.map((kind) => ({ kind, known: service.serviceAddresses.find(({ addressKind }) => addressKind === kind) }));
  return (
    <>
      <Typography variant="h3">{translate('garant.service.addresses')}</Typography>
      <Box
        component="dl"
        sx={{ m: 0, display: 'grid', gap: 1.5, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' } }}
      >
        {shown.map(({ kind, known }) => (
          <Box key={kind} sx={{ minWidth: 0 }}>
            <Box component="dt" sx={{ ...quiet, fontSize: '0.8125rem' }}>
              {translate(`garant.addressKind.${kind}`)}
            </Box>
            <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
              {known?.url ? (
                <StyledLink href={known.url} target="_blank" rel="noreferrer">
                  {known.url}
                </StyledLink>
              ) : (
                translate('garant.service.noAddress')
              )}
              {known && (
                <Typography variant="body2" sx={quiet}>
                  <AuthorLine author={known.author} at={known.recordedAt} />
                  {known.citation && <Quoted>{` · ${known.citation}`}</Quoted>}
                </Typography>
              )}
              {isAllowed && (
                <Box>
                  <RecordServiceAddress {...{ service, kind }} />
                </Box>
              )}
            </Box>
          </Box>
        ))}
      </Box>
    </>
  );
}

/** What the service is: its phase and its addresses, dated and signed. */
export function ServiceSection({ service }: { service: GoodPractices }) {
  const translate = useTranslate();
  return (
    <Section title={translate('garant.service.title')}>
      <Phases service={service} />
      <Addresses service={service} />
    </Section>
  );
}
