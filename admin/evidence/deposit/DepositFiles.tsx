import { Box, Button, Typography } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import { DepositEvidenceDocument } from '../../generated/graphql.ts';
import { formErrorsOf } from '../../providers/failure.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { KeepDraft } from '../../shared/verbs/KeepDraft.tsx';
import { StillForm } from '../../shared/verbs/StillForm.tsx';
import { useDraft } from '../../shared/verbs/useDraft.ts';
import { useVerb } from '../../shared/verbs/useVerb.ts';
import { useDeposit } from './DepositArea.tsx';
import { DropZone } from './DropZone.tsx';
import { type DepositValues, depositInput } from './depositInput.ts';
import { emptyDeposit, SharedInputs } from './SharedInputs.tsx';
import type { Sending } from './sendings.ts';
import { UploadRow } from './UploadRow.tsx';

const isReady = ({ upload, title }: Sending) => upload !== undefined && title.trim() !== '';

/** Deposits the files received, each as a proof with its own title. What was refused or is not there yet waits in the list. */
export function DepositFiles() {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const { target, uploads } = useDeposit();
  const { perform, isPending, failure } = useVerb(DepositEvidenceDocument, 'garant.done.deposit');
  const name = `deposit FILE ${target.id}`;
  const draft = useDraft(name);
  const { items } = uploads;
  const ready = items.filter(isReady);
  const submit = async (values: unknown) => {
    for (const { key, title, upload } of ready) {
      const content = { uploadId: upload?.id };
      const refusal = await perform({ input: depositInput(values as DepositValues, target, { kind: 'FILE', title, content }) });
      if (refusal) return formErrorsOf(refusal, locale, values as Record<string, unknown>);
      uploads.remove(key);
    }
    if (ready.length === items.length) draft.forget();
    return undefined;
  };
  return (
    <StillForm key={String(draft.values === undefined)} defaultValues={{ ...emptyDeposit(), ...draft.values }} onSubmit={submit}>
      <DropZone onGiven={uploads.add} />
      {items.length > 0 && (
        <>
          <Box component="ul" aria-label={translate('garant.deposit.files')} sx={{ listStyle: 'none', p: 0, mt: 1.5, mb: 1 }}>
            {items.map((item) => (
              <UploadRow key={item.key} item={item} uploads={uploads} hasTitle suggestions={target.expectedTitles} />
            ))}
          </Box>
          <KeepDraft name={name} isResumed={draft.values !== undefined} onForget={draft.forget} />
          <SharedInputs />
          {failure && <FailureNotice failure={failure} />}
          <Button type="submit" variant="contained" disabled={isPending || ready.length === 0} sx={{ mt: 1 }}>
            {translate('garant.deposit.submit', { smart_count: Math.max(ready.length, 1) })}
          </Button>
          {ready.length < items.length && (
            <Typography variant="body2" sx={{ mt: 0.5 }}>
              {translate('garant.deposit.notReady', { smart_count: items.length - ready.length })}
            </Typography>
          )}
        </>
      )}
    </StillForm>
  );
}
