import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { WordsInput } from '../../shared/inputs.tsx';
import { VerbForm } from '../../shared/verbs/VerbForm.tsx';
import { StayingButton } from '../../theme/StayingButton.tsx';
import { useDeposit } from './DepositArea.tsx';
import { type DepositValues, depositInput } from './depositInput.ts';
import { ExpectedEvidenceChips } from './ExpectedEvidenceChips.tsx';
import { emptyDeposit, SharedInputs } from './SharedInputs.tsx';
import { useDepositVerb } from './useDepositVerb.ts';

function TitleInput() {
  const { target } = useDeposit();
  const { setValue } = useFormContext();
  return (
    <>
      <WordsInput source="title" label="garant.field.title" isObligatory />
      <ExpectedEvidenceChips
        suggestions={target.expectedTitles}
        onChoose={(title) => setValue('title', title, { shouldDirty: true, shouldValidate: true })}
      />
    </>
  );
}

interface DepositWordsProps {
  kind: 'LINK' | 'STATEMENT';
  /** An address that was pasted on the page. */
  address: string;
}

/** Deposits a link or a signed statement. */
export function DepositWords({ kind, address }: DepositWordsProps) {
  const translate = useTranslate();
  const { target } = useDeposit();
  const [round, setRound] = useState(0);
  const next = () => setRound(round + 1);
  const verb = useDepositVerb();
  const start = emptyDeposit(kind === 'LINK' && round === 0 ? address : '');
  return (
    <VerbForm
      key={round}
      name={`deposit ${kind} ${target.id}`}
      entity="Evidence"
      defaultValues={{ ...start, title: '' }}
      takeUp={(typed) => withAddress(typed, start.content.url)}
      verb={verb}
      send={(values: DepositValues) => verb.perform(values, depositInput(values, target, { kind, title: values.title ?? '' }))}
      onDone={next}
      onForget={next}
    >
      {({ resumed, refusal, isPending }) => (
        <>
          {resumed}
          {refusal}
          {kind === 'LINK' ? (
            <WordsInput source="content.url" label="garant.field.url" isObligatory type="url" helperText="garant.form.httpsOnly" />
          ) : (
            <WordsInput source="content.statement" label="garant.field.statement" isObligatory rows={4} />
          )}
          <TitleInput />
          <SharedInputs />
          <StayingButton type="submit" variant="contained" disabled={isPending} sx={{ mt: 1 }}>
            {translate('garant.deposit.submit', { smart_count: 1 })}
          </StayingButton>
        </>
      )}
    </VerbForm>
  );
}

/** What was typed before, over which an address pasted since prevails. */
const withAddress = (typed: Record<string, unknown>, url: string | null): Record<string, unknown> =>
  url ? { ...typed, content: { ...(typed.content as object), url } } : typed;
