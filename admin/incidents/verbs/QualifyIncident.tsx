import { Alert } from '@mui/material';
import { AutocompleteArrayInput, NumberInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import {
  type ConcernedData,
  type ConcernedPeople,
  DismissIncidentDocument,
  type Finding,
  type IncidentPartsFragment,
  QualifyIncidentDocument,
  type RiskDegree,
  type RiskLevel,
} from '../../generated/graphql.ts';
import { ChoiceInput, DecisionInput, useLabel, WordsInput } from '../../shared/inputs.tsx';
import { PersonalDataWarning } from '../../shared/verbs/PersonalDataWarning.tsx';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { DATA, DEGREES, FINDINGS, PEOPLE } from '../categories.ts';

interface Values {
  level: RiskLevel;
  grounds: string;
  dataCategories: ConcernedData[];
  peopleCategories: ConcernedPeople[];
  peopleMin: number | null;
  peopleMax: number | null;
  recordsMin: number | null;
  recordsMax: number | null;
  consequences: string;
  gravity: RiskDegree | '';
  likelihood: RiskDegree | '';
  identifiability: RiskDegree | '';
  vulnerablePeople: Finding | '';
  effectiveAccess: Finding | '';
  exposure: string;
  unnotifiedReason: string;
  uninformedReason: string;
}

const GROUNDS = 50;

/** Grounds of at least fifty characters, with what not to write in them. */
function Grounds() {
  const translate = useTranslate();
  const typed = String(useWatch({ name: 'grounds' }) ?? '').trim().length;
  const missing = Math.max(0, GROUNDS - typed);
  const hint = missing > 0 ? translate('garant.form.charactersMissing', { smart_count: missing }) : translate('garant.form.longEnough');
  return (
    <>
      <WordsInput source="grounds" label="garant.field.grounds" rows={3} isObligatory helperText={hint} />
      <PersonalDataWarning source="grounds" />
    </>
  );
}

function Numbers({ from, to, label }: { from: string; to: string; label: string }) {
  const translate = useTranslate();
  const name = translate(label);
  return (
    <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: 12 }}>
      <NumberInput source={from} label={`${name}, ${translate('garant.incident.atLeast')}`} min={0} helperText={false} />
      <NumberInput source={to} label={`${name}, ${translate('garant.incident.atMost')}`} min={0} helperText={false} />
    </div>
  );
}

function Several({ source, label, choices, words }: { source: string; label: string; choices: readonly string[]; words: string }) {
  return (
    <AutocompleteArrayInput
      source={source}
      label={useLabel(label)}
      choices={choices.map((id) => ({ id, name: `${words}.${id}` }))}
      helperText={false}
    />
  );
}

/** A high risk of nobody is likely a mistake: said, never refused. */
function NobodyAtRisk() {
  const translate = useTranslate();
  const [level, most] = useWatch({ name: ['level', 'peopleMax'] });
  return (
    <div aria-live="polite">
      {level === 'HIGH_RISK' && most === 0 && (
        <Alert severity="warning" role="presentation">
          {translate('garant.incident.nobodyAtRisk')}
        </Alert>
      )}
    </div>
  );
}

interface Reading {
  /** How the parties read the clause; whether only one of them knows. */
  incident: Pick<IncidentPartsFragment, 'reading' | 'confidentiality'>;
}

/** Why who is not told is not, where the level leads there: said to the authority's inspectors, demanded where the duty to tell it falls. */
function Reasons({ incident: { reading, confidentiality } }: Reading) {
  const level = useWatch({ name: 'level' });
  const isSpared = reading === 'GDPR' || confidentiality === 'RESTRICTED';
  return (
    <>
      {level === 'NO_RISK' && isSpared && <ReasonInput source="unnotifiedReason" label="garant.field.unnotifiedReason" />}
      {level === 'NO_RISK' && !isSpared && <WordsInput source="unnotifiedReason" label="garant.field.unnotifiedReason" rows={2} />}
      {(level === 'NO_RISK' || level === 'RISK') && <WordsInput source="uninformedReason" label="garant.field.uninformedReason" rows={2} />}
    </>
  );
}

/** What the law does not ask of all: folded. */
function Details() {
  const translate = useTranslate();
  return (
    <details>
      <summary>{translate('garant.incident.details')}</summary>
      <ChoiceInput source="gravity" label="garant.field.gravity" choices={DEGREES} words="garant.riskDegree" />
      <ChoiceInput source="likelihood" label="garant.field.likelihood" choices={DEGREES} words="garant.riskDegree" />
      <ChoiceInput source="identifiability" label="garant.field.identifiability" choices={DEGREES} words="garant.riskDegree" />
      <ChoiceInput source="vulnerablePeople" label="garant.field.vulnerablePeople" choices={FINDINGS} words="garant.finding" />
      <ChoiceInput source="effectiveAccess" label="garant.field.effectiveAccess" choices={FINDINGS} words="garant.finding" />
      <WordsInput source="exposure" label="garant.field.exposure" rows={2} />
      <PersonalDataWarning source="exposure" />
    </details>
  );
}

/** What was said last, to be said better. */
const saidLast = (last: IncidentPartsFragment['assessments'][number] | undefined): Partial<Values> => ({
  ...{ grounds: '', consequences: last?.consequences ?? '', exposure: last?.exposure ?? '' },
  ...{ dataCategories: last?.dataCategories ?? [], peopleCategories: last?.peopleCategories ?? [] },
  ...{ peopleMin: last?.peopleMin ?? null, peopleMax: last?.peopleMax ?? null },
  ...{ recordsMin: last?.recordsMin ?? null, recordsMax: last?.recordsMax ?? null },
  ...{ gravity: last?.gravity ?? '', likelihood: last?.likelihood ?? '', identifiability: last?.identifiability ?? '' },
  ...{ vulnerablePeople: last?.vulnerablePeople ?? '', effectiveAccess: last?.effectiveAccess ?? '' },
  ...{ unnotifiedReason: last?.unnotifiedReason ?? '', uninformedReason: last?.uninformedReason ?? '' },
});

/** What is sent of what was typed: no reason of who is told after all. */
const given = ({ level, grounds, consequences, exposure, unnotifiedReason, uninformedReason, ...values }: Values) => ({
  ...values,
  level,
  grounds: grounds.trim(),
  consequences: consequences.trim() || null,
  exposure: exposure.trim() || null,
  gravity: values.gravity || null,
  likelihood: values.likelihood || null,
  identifiability: values.identifiability || null,
  vulnerablePeople: values.vulnerablePeople || null,
  effectiveAccess: values.effectiveAccess || null,
  unnotifiedReason: (level === 'NO_RISK' && unnotifiedReason.trim()) || null,
  uninformedReason: (level !== 'HIGH_RISK' && uninformedReason.trim()) || null,
});

/** Says what the incident is for people, anew if need be. */
export function QualifyIncident({ incident }: { incident: IncidentPartsFragment }) {
  const { id, reference, title, assessments } = incident;
  const last = assessments[0];
  return (
    <VerbDialog
      label={last ? 'garant.verb.requalifyIncident' : 'garant.verb.qualifyIncident'}
      success="garant.done.qualifyIncident"
      document={QualifyIncidentDocument}
      entity="IncidentAssessment"
      about={`${reference} · ${title}`}
      draft={`qualifyIncident ${id}`}
      button={{ variant: last ? 'outlined' : 'contained' }}
      defaultValues={saidLast(last)}
      toVariables={(values: Values) => ({ input: { ...given(values), incidentId: id, lastAssessmentId: last?.id ?? null } })}
    >
      <DecisionInput source="level" label="garant.field.level" choices={['NO_RISK', 'RISK', 'HIGH_RISK']} words="garant.riskLevel" />
      <Grounds />
      <Reasons incident={incident} />
      <Several source="dataCategories" label="garant.field.dataCategories" choices={DATA} words="garant.concernedData" />
      <Several source="peopleCategories" label="garant.field.peopleCategories" choices={PEOPLE} words="garant.concernedPeople" />
      <Numbers from="peopleMin" to="peopleMax" label="garant.field.people" />
      <NobodyAtRisk />
      <Numbers from="recordsMin" to="recordsMax" label="garant.field.records" />
      <WordsInput source="consequences" label="garant.field.consequences" rows={2} />
      <Details />
    </VerbDialog>
  );
}

/** Says that no personal data was hit. */
export function DismissIncident({ incident: { id, reference, title, assessments } }: { incident: IncidentPartsFragment }) {
  return (
    <VerbDialog
      label="garant.verb.dismissIncident"
      success="garant.done.dismissIncident"
      document={DismissIncidentDocument}
      entity="IncidentAssessment"
      about={`${reference} · ${title}`}
      draft={`dismissIncident ${id}`}
      defaultValues={{ grounds: '' }}
      toVariables={({ grounds }: Pick<Values, 'grounds'>) => ({
        input: { incidentId: id, lastAssessmentId: assessments[0]?.id ?? null, grounds: grounds.trim() },
      })}
    >
      <Grounds />
    </VerbDialog>
  );
}
