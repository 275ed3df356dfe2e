import { Button } from '@mui/material';
import { useState } from 'react';
import { Form, useLocaleState, useTranslate } from 'react-admin';
import { DepositEvidenceDocument } from '../../generated/graphql.ts';
import { useObligation } from '../../obligations/useObligation.ts';
import { formErrorsOf } from '../../providers/failure.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { WordsInput } from '../../shared/inputs.tsx';
import { noRecord } from '../../shared/noRecord.ts';
import { useVerb } from '../../shared/useVerb.ts';
import { type DepositValues, depositInput } from './depositInput.ts';
import { noContent, SharedInputs } from './SharedInputs.tsx';

/** Deposits a link or a signed statement. */
export function DepositWords({ kind }: { kind: 'LINK' | 'STATEMENT' }) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const [round, setRound] = useState(0);
  const { id } = useObligation();
  const { perform, isPending, failure } = useVerb(DepositEvidenceDocument, 'garant.done.deposit');
  const submit = async (values: unknown) => {
    const deposit = values as DepositValues;
    const refusal = await perform({ input: depositInput(deposit, id, { kind, title: deposit.title ?? '' }) });
    if (refusal) return formErrorsOf(refusal, locale, values as Record<string, unknown>);
    setRound(round + 1);
    return undefined;
  };
  return (
    <Form
      key={round}
      record={noRecord}
      defaultValues={{ ...noContent, title: '' }}
      onSubmit={submit}
      noValidate
      disableInvalidFormNotification
    >
      {failure && <FailureNotice failure={failure} />}
      <WordsInput source="title" label="garant.field.title" isObligatory />
      {kind === 'LINK' ? (
        <WordsInput source="content.url" label="garant.field.url" isObligatory type="url" helperText="garant.form.httpsOnly" />
      ) : (
        <WordsInput source="content.statement" label="garant.field.statement" isObligatory rows={4} />
      )}
      <SharedInputs />
      <Button type="submit" variant="contained" disabled={isPending} sx={{ mt: 1 }}>
        {translate('garant.deposit.submit', { smart_count: 1 })}
      </Button>
    </Form>
  );
}
