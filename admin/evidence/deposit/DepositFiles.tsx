import { Box, Button } from '@mui/material';
import { Form, useLocaleState, useTranslate } from 'react-admin';
import { DepositEvidenceDocument } from '../../generated/graphql.ts';
import { useObligation } from '../../obligations/useObligation.ts';
import { formErrorsOf } from '../../providers/failure.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { noRecord } from '../../shared/noRecord.ts';
import { useVerb } from '../../shared/useVerb.ts';
import { DropZone } from './DropZone.tsx';
import { type DepositValues, depositInput } from './depositInput.ts';
import { noContent, SharedInputs } from './SharedInputs.tsx';
import { UploadRow } from './UploadRow.tsx';
import { type Sending, useUploads } from './useUploads.ts';

const isReady = ({ upload, title }: Sending) => upload !== undefined && title.trim() !== '';

/** Deposits one or several files, each as a proof with its own title; what is refused stays to be corrected. */
export function DepositFiles() {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const { id } = useObligation();
  const uploads = useUploads();
  const { perform, isPending, failure } = useVerb(DepositEvidenceDocument, 'garant.done.deposit');
  const { items } = uploads;
  const submit = async (values: unknown) => {
    for (const { key, title, upload } of items) {
      const content = { uploadId: upload?.id };
      const refusal = await perform({ input: depositInput(values as DepositValues, id, { kind: 'FILE', title, content }) });
      if (refusal) return formErrorsOf(refusal, locale, values as Record<string, unknown>);
      uploads.remove(key);
    }
    return undefined;
  };
  return (
    <Form record={noRecord} defaultValues={noContent} onSubmit={submit} noValidate disableInvalidFormNotification>
      <DropZone onFiles={uploads.add} />
      {items.length > 0 && (
        <>
          <Box component="ul" sx={{ listStyle: 'none', p: 0, mt: 1.5, mb: 1 }}>
            {items.map((item) => (
              <UploadRow key={item.key} item={item} uploads={uploads} hasTitle />
            ))}
          </Box>
          <SharedInputs />
          {failure && <FailureNotice failure={failure} />}
          <Button type="submit" variant="contained" disabled={isPending || !items.every(isReady)} sx={{ mt: 1 }}>
            {translate('garant.deposit.submit', { smart_count: items.length })}
          </Button>
        </>
      )}
    </Form>
  );
}
