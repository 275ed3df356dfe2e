import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { sendings } from '../../evidence/deposit/sendings.ts';
import { UploadInput } from '../../evidence/deposit/UploadInput.tsx';
import { CheckPageDocument, type LegalTextPartsFragment, type PageOutcome } from '../../generated/graphql.ts';
import { DayInput, DecisionInput, WordsInput } from '../../shared/inputs.tsx';
import { PersonalDataWarning } from '../../shared/verbs/PersonalDataWarning.tsx';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';

interface Values {
  pageOutcome: PageOutcome;
  seenOn: string | null;
  url: string;
  words: string;
  uploadId: string | null;
}

/** What is said of the page: asked of one that says something else, as that is what others will have to mend. */
function Words() {
  return useWatch({ name: 'pageOutcome' }) === 'SAYS_OTHER' ? (
    <ReasonInput source="words" label="garant.field.pageWords" />
  ) : (
    <WordsInput source="words" label="garant.field.pageWords" rows={2} />
  );
}

interface Told {
  text: LegalTextPartsFragment;
  version: LegalTextPartsFragment['textVersions'][number];
}

/** Says what the page says where the version in force is published, from having looked at it. */
export function CheckPage({ text: { reference, title }, version: { id, number, publication, pageChecks } }: Told) {
  const translate = useTranslate();
  const [last] = pageChecks;
  const address = last?.url ?? publication?.url ?? '';
  const uploads = `page ${id}`;
  return (
    <VerbDialog
      label="garant.verb.checkPage"
      success="garant.done.checkPage"
      document={CheckPageDocument}
      entity="PageCheck"
      about={`${reference} · ${title}`}
      draft={`checkPage ${id}`}
      button={{ size: 'small' }}
      defaultValues={{ seenOn: null, url: address, words: '', uploadId: null }}
      toVariables={({ pageOutcome, seenOn, url, words, uploadId }: Values) => ({
        input: {
          ...{ versionId: id, lastCheckId: last?.id ?? null, pageOutcome, seenOn },
          ...{ url: url.trim() || null, words: words.trim() || null, uploadId: uploadId || null },
        },
      })}
      onDone={() => sendings.clear(uploads)}
    >
      <Typography sx={{ mb: 1, overflowWrap: 'anywhere' }}>
        {translate('garant.legalText.looking', { number })}{' '}
        {address && (
          <a href={address} rel="noreferrer" target="_blank">
            {address}
          </a>
        )}
      </Typography>
      <DecisionInput source="pageOutcome" label="garant.field.pageSays" choices={['SAYS_THIS', 'SAYS_OTHER']} words="garant.pageOutcome" />
      <Words />
      <PersonalDataWarning source="words" />
      <details>
        <summary>{translate('garant.legalText.pageMore')}</summary>
        <DayInput source="seenOn" label="garant.field.pageSeenOn" />
        <WordsInput source="url" label="garant.field.pageUrl" type="url" helperText="garant.form.httpsOnly" />
        <UploadInput name={uploads} source="uploadId" label="garant.field.pageFile" />
      </details>
    </VerbDialog>
  );
}
