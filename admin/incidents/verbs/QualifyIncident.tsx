import { Alert } from '@mui/material';
import { AutocompleteArrayInput, NumberInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import {
  type ConcernedData,
  type ConcernedPeople,
  DismissIncidentDocument,
  type IncidentPartsFragment,
  QualifyIncidentDocument,
  type RiskLevel,
} from '../../generated/graphql.ts';
import { DecisionInput, useLabel, WordsInput } from '../../shared/inputs.tsx';
import { PersonalDataWarning } from '../../shared/verbs/PersonalDataWarning.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { DATA, PEOPLE } from '../categories.ts';

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

/** Says what the incident is for people, anew if need be. */
export function QualifyIncident({ incident: { id, reference, title, assessments } }: { incident: IncidentPartsFragment }) {
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
      defaultValues={{
        ...{ grounds: '', consequences: last?.consequences ?? '' },
        ...{ dataCategories: last?.dataCategories ?? [], peopleCategories: last?.peopleCategories ?? [] },
        ...{ peopleMin: last?.peopleMin ?? null, peopleMax: last?.peopleMax ?? null },
        ...{ recordsMin: last?.recordsMin ?? null, recordsMax: last?.recordsMax ?? null },
      }}
      toVariables={({ grounds, consequences, ...values }: Values) => ({
        input: {
          ...values,
          incidentId: id,
          lastAssessmentId: last?.id ?? null,
          grounds: grounds.trim(),
          consequences: consequences.trim() || null,
        },
      })}
    >
      <DecisionInput source="level" label="garant.field.level" choices={['NO_RISK', 'RISK', 'HIGH_RISK']} words="garant.riskLevel" />
      <Grounds />
      <Several source="dataCategories" label="garant.field.dataCategories" choices={DATA} words="garant.concernedData" />
      <Several source="peopleCategories" label="garant.field.peopleCategories" choices={PEOPLE} words="garant.concernedPeople" />
      <Numbers from="peopleMin" to="peopleMax" label="garant.field.people" />
      <NobodyAtRisk />
      <Numbers from="recordsMin" to="recordsMax" label="garant.field.records" />
      <WordsInput source="consequences" label="garant.field.consequences" rows={2} />
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
