import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { sendings } from '../../evidence/deposit/sendings.ts';
import { UploadInput } from '../../evidence/deposit/UploadInput.tsx';
import {
  CancelCommitteeDocument,
  CloseCommitteeDocument,
  type CommitteePartsFragment,
  RecordMinutesDocument,
} from '../../generated/graphql.ts';
import { WordsInput } from '../../shared/inputs.tsx';
import { useFormat } from '../../shared/useFormat.ts';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';

interface Told {
  committee: CommitteePartsFragment;
}

interface Minutes {
  uploadId: string | null;
  url: string;
}

/** Deposits the minutes, a file or an address: they serve what the committee answers. */
export function RecordMinutes({ committee: { id, version } }: Told) {
  const uploads = `minutes ${id}`;
  return (
    <VerbDialog
      label="garant.verb.recordMinutes"
      success="garant.done.recordMinutes"
      document={RecordMinutesDocument}
      entity="Committee"
      button={{ variant: 'contained' }}
      draft={`recordMinutes ${id}`}
      defaultValues={{ uploadId: null, url: '' }}
      toVariables={({ uploadId, url }: Minutes) => ({
        input: { committeeId: id, version, uploadId: uploadId || null, url: uploadId ? null : url.trim() || null },
      })}
      onDone={() => sendings.clear(uploads)}
    >
      <UploadInput source="uploadId" label="garant.field.minutesUpload" name={uploads} />
      <WordsInput source="url" label="garant.field.minutesUrl" type="url" helperText="garant.form.httpsOnly" />
    </VerbDialog>
  );
}

/** Closes a committee whose minutes are accepted. */
export function CloseCommittee({ committee: { id, version, reference, heldOn } }: Told) {
  const translate = useTranslate();
  const { day } = useFormat();
  return (
    <VerbDialog
      label="garant.verb.closeCommittee"
      success="garant.done.closeCommittee"
      document={CloseCommitteeDocument}
      entity="Committee"
      about={`${reference} · ${heldOn ? day(heldOn) : ''}`}
      button={{ variant: 'contained' }}
      toVariables={() => ({ input: { committeeId: id, version } })}
    >
      <Typography>{translate('garant.committee.closing')}</Typography>
    </VerbDialog>
  );
}

/** Says that a committee will not take place, and why. */
export function CancelCommittee({ committee: { id, version, reference, plannedOn } }: Told) {
  const { day } = useFormat();
  return (
    <VerbDialog
      label="garant.verb.cancelCommittee"
      success="garant.done.cancelCommittee"
      document={CancelCommitteeDocument}
      entity="Committee"
      about={`${reference} · ${day(plannedOn)}`}
      draft={`cancelCommittee ${id}`}
      defaultValues={{ reason: '' }}
      toVariables={({ reason }: { reason: string }) => ({ input: { committeeId: id, version, reason: reason.trim() } })}
    >
      <ReasonInput source="reason" label="garant.field.cancelReason" />
    </VerbDialog>
  );
}
