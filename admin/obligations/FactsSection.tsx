import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Fact, Facts } from '../shared/Facts.tsx';
import { Section } from '../shared/Section.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { CrossReferences } from './CrossReferences.tsx';
import { useObligation } from './useObligation.ts';

/** Where a deadline comes from: the act, a law with its article, a guide, or usage. */
function DeadlineBasis() {
  const translate = useTranslate();
  const { deadlineBasis: basis, deadlineCitation: citation } = useObligation();
  if (!basis && !citation) return null;
  return (
    <Typography component="span" variant="body2" sx={{ display: 'block', color: 'text.secondary' }}>
      {basis && translate(`garant.basis.${basis}`)}
      {basis && citation && ' ('}
      {citation && <span lang="fr">{citation}</span>}
      {basis && citation && ')'}
    </Typography>
  );
}

function TriggerBasis() {
  const translate = useTranslate();
  const { triggerBasis } = useObligation();
  if (!triggerBasis) return null;
  return (
    <Typography component="span" variant="body2" sx={{ display: 'block', color: 'text.secondary' }}>
      {translate(`garant.triggerBasis.${triggerBasis}`)}
    </Typography>
  );
}

function Bullets({ words, lang }: { words: string[]; lang?: string }) {
  return (
    <ul lang={lang} style={{ margin: 0, paddingLeft: 20 }}>
      {words.map((word) => (
        <li key={word}>{word}</li>
      ))}
    </ul>
  );
}

/** On what theme, of what nature, and what would be a good proof. */
export function FactsSection() {
  const translate = useTranslate();
  const format = useFormat();
  const obligation = useObligation();
  const { theme, group, nature, force, tracking, legalReferences, expectedEvidence, crossReferences } = obligation;
  return (
    <Section title={translate('garant.obligation.facts')}>
      <Facts>
        <Fact label="garant.field.theme" lang="fr">
          {theme.label}
        </Fact>
        <Fact label="garant.field.group" lang="fr">
          {group.label}
        </Fact>
        <Fact label="garant.field.nature">{translate(`garant.nature.${nature}`)}</Fact>
        <Fact label="garant.field.force">{translate(`garant.force.${force}`, { _: force })}</Fact>
        <Fact label="garant.field.tracking">{translate(`garant.tracking.${tracking}`)}</Fact>
        <Fact label="garant.field.deadlineLabel">
          {obligation.deadlineLabel && (
            <>
              <span lang="fr">{obligation.deadlineLabel}</span>
              <DeadlineBasis />
            </>
          )}
        </Fact>
        <Fact label="garant.field.trigger">
          {obligation.trigger && (
            <>
              <span lang="fr">{obligation.trigger}</span>
              <TriggerBasis />
            </>
          )}
        </Fact>
        <Fact label="garant.field.lapsesOn">{obligation.lapsesOn && format.day(obligation.lapsesOn)}</Fact>
        <Fact label="garant.field.expectedEvidence">
          {expectedEvidence.length > 0 && <Bullets lang="fr" words={expectedEvidence.map(({ label }) => label)} />}
        </Fact>
        <Fact label="garant.field.legalReferences">{legalReferences.length > 0 && <Bullets lang="fr" words={legalReferences} />}</Fact>
        <Fact label="garant.field.crossReferences">{crossReferences.length > 0 && <CrossReferences />}</Fact>
      </Facts>
    </Section>
  );
}
