import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useLocation } from 'react-router';
import { isNamed } from '../occurrences/occurrenceAddress.ts';
import { useOccurrenceWords } from '../occurrences/useOccurrenceWords.ts';
import { Quoting } from '../shared/Quoted.tsx';
import { Section } from '../shared/Section.tsx';
import { ink } from '../theme/palette.ts';
import { Dormant } from './Dormant.tsx';
import { OccurrenceActions } from './OccurrenceActions.tsx';
import { OccurrenceFacts } from './OccurrenceFacts.tsx';
import { governingOf, type Occurrence, otherOccurrences } from './occurrenceGroups.ts';
import { useNamedOccurrence } from './useNamedOccurrence.ts';
import { useObligation } from './useObligation.ts';

const FEW = 4;

/** The one that the obligation is judged by: its date, what is expected and who may act. */
function Governing({ occurrence }: { occurrence: Occurrence }) {
  const translate = useTranslate();
  const words = useOccurrenceWords();
  const { party, expectedEvidence } = useObligation();
  const isOpen = occurrence.status === 'OPEN';
  const { ref, isPointedAt } = useNamedOccurrence(occurrence.id);
  return (
    <Box
      ref={ref}
      aria-current={isPointedAt || undefined}
      sx={{ border: `1px solid ${ink.edge}`, borderLeft: `4px solid ${ink.blue}`, borderRadius: 1, p: 2, mb: 2 }}
    >
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate(isOpen ? 'garant.occurrence.governing' : 'garant.occurrence.lastAnswered')}
      </Typography>
      <Typography variant="h3" sx={{ mb: 0.5 }}>
        {words.title(occurrence)}
      </Typography>
      <OccurrenceFacts occurrence={occurrence} />
      {isOpen && (
        <Typography sx={{ mt: 1 }}>
          {translate('garant.occurrence.toAnswer', { party: party.code })}{' '}
          {expectedEvidence.length > 0 && (
            <Quoting words="garant.occurrence.expected" quoted={{ proofs: expectedEvidence.map(({ label }) => label).join(' · ') }} />
          )}
        </Typography>
      )}
      <OccurrenceActions occurrence={occurrence} isGoverning />
    </Box>
  );
}

/** One of the others; the one that the address names stands out. */
function Other({ occurrence }: { occurrence: Occurrence }) {
  const words = useOccurrenceWords();
  const { ref, isPointedAt } = useNamedOccurrence(occurrence.id);
  return (
    <Box
      component="li"
      ref={ref}
      aria-current={isPointedAt || undefined}
      sx={{ borderLeft: `2px solid ${ink.line}`, pl: 2, pb: 1.5, ...(isPointedAt && { bgcolor: ink.blueWash, borderColor: ink.blue }) }}
    >
      <Typography sx={{ fontWeight: 600 }}>{words.title(occurrence)}</Typography>
      <OccurrenceFacts occurrence={occurrence} />
      <OccurrenceActions occurrence={occurrence} />
    </Box>
  );
}

/** Some of the other occurrences, the first few until the rest is asked for or named by the address. */
function Group({ title, occurrences }: { title: string; occurrences: readonly Occurrence[] }) {
  const translate = useTranslate();
  const { hash } = useLocation();
  const [isWhole, setWhole] = useState(() => occurrences.slice(FEW).some(({ id }) => isNamed(hash, id)));
  if (occurrences.length === 0) return null;
  return (
    <Box sx={{ mb: 1.5 }}>
      <Typography variant="h3" sx={{ fontSize: '0.9375rem', mb: 0.5 }}>
        {translate(title)} ({occurrences.length})
      </Typography>
      <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {(isWhole ? occurrences : occurrences.slice(0, FEW)).map((occurrence) => (
          <Other key={occurrence.id} occurrence={occurrence} />
        ))}
      </Box>
      {occurrences.length > FEW && (
        <Button size="small" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {translate(isWhole ? 'garant.occurrence.less' : 'garant.occurrence.more', { smart_count: occurrences.length - FEW })}
        </Button>
      )}
    </Box>
  );
}

/** What opened the obligation and what became of each: the one that counts on top. */
export function OccurrencesSection() {
  const translate = useTranslate();
  const obligation = useObligation();
  const { tracking, occurrences } = obligation;
  if (tracking !== 'OCCUR' && occurrences.length === 0) return null;
  const governing = governingOf(obligation);
  const { others, toCome, former } = otherOccurrences(occurrences, governing);
  return (
    <Section title={translate('garant.menu.occurrences')}>
      {governing ? <Governing occurrence={governing} /> : <Dormant />}
      <Group title="garant.occurrence.others" occurrences={others} />
      <Group title="garant.occurrence.toCome" occurrences={toCome} />
      <Group title="garant.occurrence.former" occurrences={former} />
    </Section>
  );
}
