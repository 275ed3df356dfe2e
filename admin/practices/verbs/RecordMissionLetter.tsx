import { NumberInput } from 'react-admin';
import { sendings } from '../../evidence/deposit/sendings.ts';
import { UploadInput } from '../../evidence/deposit/UploadInput.tsx';
import { RecordMissionLetterDocument } from '../../generated/graphql.ts';
import { DayInput, WordsInput } from '../../shared/inputs.tsx';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import type { PracticeDuty } from '../practice.ts';
import { PracticeVerb } from './PracticeVerb.tsx';

interface Values {
  signedOn: string | null;
  startsOn: string | null;
  endsOn: string | null;
  sharePercent: number | null;
  powers: string;
  reportingClause: string;
  uploadId: string | null;
  url: string;
}

/** Records a mission letter, which is deposited as a proof from its first to its last day. */
export function RecordMissionLetter({ conventionId, duty }: { conventionId: string; duty: PracticeDuty }) {
  const [last] = duty.missionLetters;
  const uploads = `letter ${duty.obligationId}`;
  return (
    <PracticeVerb
      {...{ conventionId, duty }}
      verb="recordMissionLetter"
      entity="MissionLetter"
      document={RecordMissionLetterDocument}
      defaultValues={{
        signedOn: null,
        startsOn: null,
        endsOn: null,
        sharePercent: null,
        powers: '',
        reportingClause: '',
        uploadId: null,
        url: '',
      }}
      toVariables={({ signedOn, startsOn, endsOn, sharePercent, powers, reportingClause, uploadId, url }: Values) => ({
        input: {
          obligationId: duty.obligationId,
          signedOn: signedOn ?? '',
          startsOn: startsOn ?? '',
          endsOn: endsOn ?? '',
          sharePercent: sharePercent || null,
          powers: powers.trim(),
          reportingClause: reportingClause.trim(),
          uploadId: uploadId || null,
          url: uploadId ? null : url.trim() || null,
          lastLetterId: last?.id ?? null,
        },
      })}
      onDone={() => sendings.clear(uploads)}
    >
      <DayInput source="signedOn" label="garant.field.MissionLetter.signedOn" isObligatory />
      <DayInput source="startsOn" label="garant.field.MissionLetter.startsOn" isObligatory />
      <DayInput source="endsOn" label="garant.field.MissionLetter.endsOn" isObligatory helperText="garant.letter.endsHint" />
      <NumberInput source="sharePercent" label="garant.field.sharePercent" helperText={false} min={1} max={100} step={1} />
      <ReasonInput source="powers" label="garant.field.powers" />
      <ReasonInput source="reportingClause" label="garant.field.reportingClause" />
      <UploadInput source="uploadId" label="garant.field.letterUpload" name={uploads} />
      <WordsInput source="url" label="garant.field.letterUrl" type="url" helperText="garant.form.httpsOnly" />
    </PracticeVerb>
  );
}
