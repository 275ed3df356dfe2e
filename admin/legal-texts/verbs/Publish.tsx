import { Alert } from '@mui/material';
import { BooleanInput, useTranslate } from 'react-admin';
import { type LegalTextPartsFragment, PublishTextDocument, PublishUnaskedDocument } from '../../generated/graphql.ts';
import { DayInput, WordsInput } from '../../shared/inputs.tsx';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';

interface Published {
  publishedOn: string | null;
  url: string;
  isUnanswered?: boolean;
  reason: string;
}

function When() {
  return (
    <>
      <DayInput source="publishedOn" label="garant.field.publishedOnIfNotToday" />
      <WordsInput source="url" label="garant.field.publishedUrl" type="url" helperText="garant.form.httpsOnly" />
    </>
  );
}

/** Records that the newest version is published; without the opinion it waits for, only when that is confirmed. */
export function PublishText({ text: { reference, title, gate, textVersions } }: { text: LegalTextPartsFragment }) {
  const translate = useTranslate();
  const { id: versionId, url } = textVersions[0]!;
  const isInternal = gate === 'NOT_NEEDED';
  return (
    <VerbDialog
      label={isInternal ? 'garant.verb.putInForce' : 'garant.verb.publishText'}
      success={isInternal ? 'garant.done.putInForce' : 'garant.done.publishText'}
      document={PublishTextDocument}
      entity="TextPublication"
      about={`${reference} · ${title}`}
      draft={`publishText ${versionId}`}
      button={{ variant: gate === 'OPEN' || isInternal ? 'contained' : 'text' }}
      defaultValues={{ publishedOn: null, url: url ?? '', isUnanswered: false }}
      toVariables={({ publishedOn, url: given, isUnanswered }: Published) => ({
        input: { versionId, publishedOn, url: given.trim() || null, isUnanswered: isUnanswered ?? null },
      })}
    >
      {gate === 'UNANSWERED' && (
        <>
          <Alert severity="warning" sx={{ mb: 1 }}>
            {translate('garant.legalText.gate.UNANSWERED')}
          </Alert>
          <BooleanInput source="isUnanswered" label="garant.field.isUnanswered" helperText={false} />
        </>
      )}
      <When />
    </VerbDialog>
  );
}

/** Records that a version was published without the opinion asked in time: the breach shows. */
export function PublishUnasked({ text: { reference, title, textVersions } }: { text: LegalTextPartsFragment }) {
  const translate = useTranslate();
  const { id: versionId, url } = textVersions[0]!;
  return (
    <VerbDialog
      label="garant.verb.publishUnasked"
      success="garant.done.publishUnasked"
      document={PublishUnaskedDocument}
      entity="TextPublication"
      about={`${reference} · ${title}`}
      draft={`publishUnasked ${versionId}`}
      defaultValues={{ publishedOn: null, url: url ?? '', reason: '' }}
      toVariables={({ publishedOn, url: given, reason }: Published) => ({
        input: { versionId, publishedOn, url: given.trim() || null, reason: reason.trim() },
      })}
    >
      <Alert severity="error" sx={{ mb: 1 }}>
        {translate('garant.legalText.overriding')}
      </Alert>
      <ReasonInput source="reason" label="garant.field.overrideReason" />
      <When />
    </VerbDialog>
  );
}
