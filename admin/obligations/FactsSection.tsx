import { useTranslate } from 'react-admin';
import { Fact, Facts } from '../shared/Facts.tsx';
import { Section } from '../shared/Section.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { useObligation } from './useObligation.ts';

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
  const { theme, group, nature, force, legalReferences, expectedEvidence, crossReferences } = obligation;
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
        <Fact label="garant.field.deadlineLabel" lang="fr">
          {obligation.deadlineLabel}
        </Fact>
        <Fact label="garant.field.trigger" lang="fr">
          {obligation.trigger}
        </Fact>
        <Fact label="garant.field.lapsesOn">{obligation.lapsesOn && format.day(obligation.lapsesOn)}</Fact>
        <Fact label="garant.field.expectedEvidence">
          {expectedEvidence.length > 0 && <Bullets lang="fr" words={expectedEvidence.map(({ label }) => label)} />}
        </Fact>
        <Fact label="garant.field.legalReferences">{legalReferences.length > 0 && <Bullets lang="fr" words={legalReferences} />}</Fact>
        <Fact label="garant.field.crossReferences">{crossReferences.join(', ')}</Fact>
      </Facts>
    </Section>
  );
}
