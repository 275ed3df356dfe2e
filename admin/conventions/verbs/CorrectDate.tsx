import { BooleanInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { type ConventionDateKind, CorrectConventionDateDocument } from '../../generated/graphql.ts';
import { ChoiceInput, DayInput } from '../../shared/inputs.tsx';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import type { Convention } from '../convention.ts';

const KINDS: ConventionDateKind[] = ['SIGNED', 'IN_FORCE', 'ENDS', 'TERMINATED'];

interface Values {
  kind: ConventionDateKind;
  fallsOn: string | null;
  isOpenEnded: boolean;
  reason: string;
}

/** An end and a termination alone may be lacking. */
function DayOrNone() {
  const { kind, isOpenEnded } = useWatch() as Values;
  const mayLack = kind === 'ENDS' || kind === 'TERMINATED';
  return (
    <>
      {mayLack && <BooleanInput source="isOpenEnded" label="garant.convention.noSuchDay" helperText={false} />}
      {!(mayLack && isOpenEnded) && <DayInput source="fallsOn" label="garant.field.fallsOn" isObligatory />}
    </>
  );
}

/** Mends a date typed wrong, with a reason; no earlier state moves. */
export function CorrectDate({ convention: { id, dates } }: { convention: Convention }) {
  const newest = (kind: ConventionDateKind) => dates.findLast((fact) => fact.kind === kind)?.id ?? null;
  return (
    <VerbDialog
      label="garant.verb.correctDate"
      success="garant.done.correctDate"
      entity="ConventionDate"
      document={CorrectConventionDateDocument}
      defaultValues={{ fallsOn: null, isOpenEnded: false, reason: '' }}
      toVariables={({ kind, fallsOn, isOpenEnded, reason }: Values) => ({
        input: { conventionId: id, kind, fallsOn: isOpenEnded ? null : fallsOn || null, reason, lastDateId: newest(kind) },
      })}
    >
      <ChoiceInput source="kind" label="garant.field.dateKind" choices={KINDS} words="garant.conventionDate" isObligatory />
      <DayOrNone />
      <ReasonInput source="reason" label="garant.field.reason" />
    </VerbDialog>
  );
}
