import { NumberInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { UploadInput } from '../../evidence/deposit/UploadInput.tsx';
import type { TextContentInput } from '../../generated/graphql.ts';
import { ChoiceInput, DayInput, WordsInput } from '../../shared/inputs.tsx';

/** What is typed of a version. */
export interface ContentValues {
  way: 'FILE' | 'WORDS';
  uploadId: string | null;
  words: string;
  url: string;
  note: string;
  plannedOn: string | null;
  alertWithinHours: number | null;
  handOverWithinDays: number | null;
}

export const NO_CONTENT: ContentValues = {
  ...{ way: 'FILE', uploadId: null, words: '', url: '', note: '', plannedOn: null, alertWithinHours: null, handOverWithinDays: null },
};

/** What is sent of it; null where neither a file nor words are given. */
export function contentOf(values: ContentValues, kind: string): TextContentInput | null {
  const { way, uploadId, words, url, note, plannedOn, alertWithinHours, handOverWithinDays } = values;
  const given = way === 'FILE' ? { uploadId: uploadId || null } : { words: words.trim() || null };
  if (!Object.values(given)[0]) return null;
  return {
    ...given,
    ...{ url: url.trim() || null, note: note.trim() || null, plannedOn },
    alertWithinHours: kind === 'BREACH_PROCEDURE' ? alertWithinHours : null,
    handOverWithinDays: kind === 'RIGHTS_PROCEDURE' ? handOverWithinDays : null,
  };
}

/** A file, or the words themselves; the day it is planned for; folded, where it stands. `name` tells its file from that of other forms. */
export function ContentInputs({ name, kind, hasNote = false }: { name: string; kind: string; hasNote?: boolean }) {
  const translate = useTranslate();
  const way = useWatch({ name: 'way' });
  return (
    <>
      <ChoiceInput source="way" label="garant.field.textWay" choices={['FILE', 'WORDS']} words="garant.textWay" isObligatory />
      {way === 'WORDS' ? (
        <WordsInput source="words" label="garant.field.textWords" rows={6} />
      ) : (
        <UploadInput name={name} source="uploadId" label="garant.field.file" />
      )}
      {kind === 'BREACH_PROCEDURE' && (
        <NumberInput source="alertWithinHours" label={translate('garant.field.alertWithinHours')} min={1} max={720} helperText={false} />
      )}
      {kind === 'RIGHTS_PROCEDURE' && (
        <NumberInput source="handOverWithinDays" label={translate('garant.field.handOverWithinDays')} min={1} max={31} helperText={false} />
      )}
      <DayInput source="plannedOn" label="garant.field.publicationPlannedOn" />
      {hasNote && <WordsInput source="note" label="garant.field.versionNote" rows={2} />}
      <details>
        <summary>{translate('garant.legalText.where')}</summary>
        <WordsInput source="url" label="garant.field.textUrl" type="url" helperText="garant.form.httpsOnly" />
      </details>
    </>
  );
}
