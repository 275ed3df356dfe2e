import { CorrectConventionDocument } from '../../generated/graphql.ts';
import { WordsInput } from '../../shared/inputs.tsx';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { ActInputs } from '../ActInputs.tsx';
import type { Convention } from '../convention.ts';
import { readAct, type TypedAct } from '../readAct.ts';

interface Values extends TypedAct {
  parties: { code: string; name: string; dpoEmail?: string | null }[];
  reason: string;
}

/** Mends what was typed of the act, with a reason. */
export function CorrectAct({ convention }: { convention: Convention }) {
  const { id, noticePeriod, place, originals, credits, imputations, variables, parties, corrections } = convention;
  const known = {
    ...{ noticePeriod, place, originals, reason: '' },
    credits: credits.map(({ year, ae, cp }) => ({ year, ae, cp })),
    imputations: imputations.map(({ label, wording }) => ({ label, wording })),
    variables: Object.fromEntries(variables.map(({ code, wording }) => [code, wording ?? ''])),
    parties: parties.map(({ code, name, dpoEmail }) => ({ code, name, dpoEmail })),
  };
  return (
    <VerbDialog
      label="garant.verb.correctAct"
      success="garant.done.correctAct"
      entity="Convention"
      document={CorrectConventionDocument}
      defaultValues={known as Values}
      toVariables={({ parties: typed = [], reason, ...act }: Values) => ({
        input: { ...readAct(act), conventionId: id, parties: typed, reason, lastCorrectionId: corrections.at(-1)?.id ?? null },
      })}
    >
      {parties.map(({ code }, index) => (
        <div key={code}>
          <WordsInput source={`parties.${index}.name`} label={`${code} — ${parties[index]!.organisation.shortName}`} isObligatory />
          <WordsInput source={`parties.${index}.dpoEmail`} label="garant.field.dpoEmail" type="email" />
        </div>
      ))}
      {variables.map(({ code, label }) => (
        <WordsInput key={code} source={`variables.${code}`} label={label} isObligatory />
      ))}
      <ActInputs />
      <ReasonInput source="reason" label="garant.field.reason" />
    </VerbDialog>
  );
}
