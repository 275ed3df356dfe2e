import { Button } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { DepositEvidenceDocument } from '../../generated/graphql.ts';
import { formErrorsOf } from '../../providers/failure.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { WordsInput } from '../../shared/inputs.tsx';
import { KeepDraft } from '../../shared/verbs/KeepDraft.tsx';
import { StillForm } from '../../shared/verbs/StillForm.tsx';
import { useDraft } from '../../shared/verbs/useDraft.ts';
import { useRounds } from '../../shared/verbs/useRounds.ts';
import { useVerb } from '../../shared/verbs/useVerb.ts';
import { useDeposit } from './DepositArea.tsx';
import { type DepositValues, depositInput } from './depositInput.ts';
import { ExpectedEvidenceChips } from './ExpectedEvidenceChips.tsx';
import { emptyDeposit, SharedInputs } from './SharedInputs.tsx';

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
  const [locale] = useLocaleState();
  const { target } = useDeposit();
  const name = `deposit ${kind} ${target.id}`;
  const draft = useDraft(name);
  const { round, next } = useRounds(draft.forget);
  const { perform, isPending, failure } = useVerb(DepositEvidenceDocument, 'garant.done.deposit');
  const submit = async (values: unknown) => {
    const deposit = values as DepositValues;
    const refusal = await perform({ input: depositInput(deposit, target, { kind, title: deposit.title ?? '' }) });
    if (refusal) return formErrorsOf(refusal, locale, values as Record<string, unknown>);
    next();
    return undefined;
  };
  const start = emptyDeposit(kind === 'LINK' && round === 0 ? address : '');
  return (
    <StillForm key={round} defaultValues={{ ...start, title: '', ...withAddress(draft.values, start.content.url) }} onSubmit={submit}>
      <KeepDraft name={name} isResumed={draft.values !== undefined} onForget={next} />
      {failure && <FailureNotice failure={failure} />}
      {kind === 'LINK' ? (
        <WordsInput source="content.url" label="garant.field.url" isObligatory type="url" helperText="garant.form.httpsOnly" />
      ) : (
        <WordsInput source="content.statement" label="garant.field.statement" isObligatory rows={4} />
      )}
      <TitleInput />
      <SharedInputs />
      <Button type="submit" variant="contained" disabled={isPending} sx={{ mt: 1 }}>
        {translate('garant.deposit.submit', { smart_count: 1 })}
      </Button>
    </StillForm>
  );
}

/** What was typed before, over which an address pasted since prevails. */
function withAddress(values: Record<string, unknown> | undefined, url: string | null): Record<string, unknown> | undefined {
  return values && url ? { ...values, content: { ...(values.content as object), url } } : values;
}
