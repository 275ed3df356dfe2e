import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { VerbForm } from '../../shared/verbs/VerbForm.tsx';
import { StayingButton } from '../../theme/StayingButton.tsx';
import { useDeposit } from './DepositArea.tsx';
import { DropZone } from './DropZone.tsx';
import { type DepositValues, depositInput } from './depositInput.ts';
import { emptyDeposit, SharedInputs } from './SharedInputs.tsx';
import type { Sending } from './sendings.ts';
import { UploadRow } from './UploadRow.tsx';
import { useDepositVerb } from './useDepositVerb.ts';

const isReady = ({ upload, title }: Sending) => upload !== undefined && title.trim() !== '';

function Files() {
  const translate = useTranslate();
  const { target, uploads } = useDeposit();
  return (
    <Box component="ul" aria-label={translate('garant.deposit.files')} sx={{ listStyle: 'none', p: 0, mt: 1.5, mb: 1 }}>
      {uploads.items.map((item) => (
        <UploadRow key={item.key} item={item} uploads={uploads} hasTitle suggestions={target.expectedTitles} />
      ))}
    </Box>
  );
}

/** Deposits the files received, each as a proof with its own title. What was refused or is not there yet waits in the list. */
export function DepositFiles() {
  const translate = useTranslate();
  const { target, uploads } = useDeposit();
  const verb = useDepositVerb();
  const { items } = uploads;
  const ready = items.filter(isReady);
  const send = async (values: DepositValues) => {
    for (const [rank, { key, title, upload }] of ready.entries()) {
      const content = { uploadId: upload?.id };
      const served = rank === 0 ? target : { ...target, declaration: undefined };
      const refusal = await verb.perform(values, depositInput(values, served, { kind: 'FILE', title, content }));
      if (refusal) return refusal;
      uploads.remove(key);
    }
    return undefined;
  };
  return (
    <VerbForm
      name={`deposit FILE ${target.id}`}
      entity="Evidence"
      defaultValues={emptyDeposit()}
      verb={verb}
      send={send}
      isDraftKept={ready.length < items.length}
    >
      {({ resumed, refusal, isPending }) => (
        <>
          <DropZone onGiven={uploads.add} />
          {items.length > 0 && (
            <>
              <Files />
              {resumed}
              <SharedInputs />
              {refusal}
              <StayingButton type="submit" variant="contained" disabled={isPending || ready.length === 0} sx={{ mt: 1 }}>
                {translate('garant.deposit.submit', { smart_count: Math.max(ready.length, 1) })}
              </StayingButton>
              {ready.length < items.length && (
                <Typography variant="body2" sx={{ mt: 0.5 }}>
                  {translate('garant.deposit.notReady', { smart_count: items.length - ready.length })}
                </Typography>
              )}
            </>
          )}
        </>
      )}
    </VerbForm>
  );
}
