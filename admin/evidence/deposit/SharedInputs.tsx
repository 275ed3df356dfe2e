import { useWatch } from 'react-hook-form';
import { DecisionInput, WordsInput } from '../../shared/inputs.tsx';
import { AskCheckInput } from './AskCheckInput.tsx';
import { CONFIDENTIALITIES } from './confidentialities.ts';
import { useDeposit } from './DepositArea.tsx';
import { ServedObligations } from './ServedObligations.tsx';
import { ValidityInputs } from './ValidityInputs.tsx';

/** What a deposit starts from: who may see it is to be chosen, from when until when it holds is said by nobody. */
export const emptyDeposit = (url = '') => ({
  description: null,
  alsoServes: [],
  isToCheck: false,
  internalNote: null,
  content: { url: url || null, validFrom: null, validUntil: null },
});

/** What every deposit says: who may see it, how long it holds, which other obligations it serves. What is checked first declares nothing yet. */
export function SharedInputs() {
  const { target } = useDeposit();
  const isToCheck = useWatch({ name: 'isToCheck' });
  return (
    <>
      <DecisionInput
        source="confidentiality"
        label="garant.field.confidentiality"
        choices={CONFIDENTIALITIES}
        words="garant.confidentiality"
      />
      <ValidityInputs />
      <WordsInput source="description" label="garant.field.description" rows={2} />
      <ServedObligations />
      <AskCheckInput />
      {!isToCheck && target.declaration?.inputs}
    </>
  );
}
