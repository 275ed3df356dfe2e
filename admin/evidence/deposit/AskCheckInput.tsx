import { BooleanInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { WordsInput } from '../../shared/inputs.tsx';

/** Whether a DPO of one’s own party looks at it before anybody else does, with a word for them. */
export function AskCheckInput() {
  const isAsked = useWatch({ name: 'isToCheck' });
  return (
    <>
      <BooleanInput source="isToCheck" label="garant.prepared.ask" helperText="garant.prepared.askHint" />
      {isAsked && <WordsInput source="internalNote" label="garant.field.internalNote" rows={2} />}
    </>
  );
}
