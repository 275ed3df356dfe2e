import { Typography } from '@mui/material';
import { CheckboxGroupInput, useTranslate } from 'react-admin';
import { JudgeAmendmentDocument, type Meaning } from '../../generated/graphql.ts';
import { DecisionInput, someChosen, useLabel } from '../../shared/inputs.tsx';
import { RecordChoiceInput } from '../../shared/RecordChoiceInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { type Amendment, mine } from '../amendment.ts';
import type { Change } from '../CommitmentChange.tsx';
import { WordRuns } from '../WordRuns.tsx';

const MEANINGS: Meaning[] = ['SAME_MEANING', 'NEW_MEANING'];

interface JudgeMeaningProps {
  amendment: Amendment;
  /** The reworded sentences to choose from; one alone is not chosen. */
  changes: Change[];
}

interface Values {
  partyId: string;
  codes: string[];
  meaning: Meaning;
}

function Which({ changes }: { changes: Change[] }) {
  const label = useLabel('garant.field.codes', true);
  const [only] = changes;
  if (only && changes.length === 1) return <WordRuns runs={only.wordRuns} />;
  return (
    <CheckboxGroupInput
      source="codes"
      label={<span>{label}</span>}
      choices={changes.map(({ code }) => ({ id: code, name: code }))}
      translateChoice={false}
      validate={[someChosen]}
      helperText={false}
      row={false}
    />
  );
}

/** A signatory says whether reworded sentences ask for another thing. */
export function JudgeMeaning({ amendment, changes }: JudgeMeaningProps) {
  const translate = useTranslate();
  const parties = mine(amendment);
  const codes = changes.length === 1 ? changes.map(({ code }) => code) : [];
  return (
    <VerbDialog
      label="garant.verb.judgeAmendment"
      success="garant.done.judgeAmendment"
      entity="AmendmentJudgement"
      button={{ size: 'small' }}
      document={JudgeAmendmentDocument}
      about={translate('garant.amendment.title', { number: amendment.number })}
      draft={`judgeAmendment ${amendment.id}`}
      defaultValues={{ partyId: parties.length === 1 ? parties[0]!.id : '', codes } as Partial<Values>}
      toVariables={({ partyId, codes: chosen, meaning }: Values) => ({
        input: { amendmentId: amendment.id, partyId, codes: chosen, meaning },
      })}
    >
      <Which changes={changes} />
      <DecisionInput source="meaning" label="garant.field.meaning" choices={MEANINGS} words="garant.meaning" />
      {parties.length > 1 && (
        <RecordChoiceInput source="partyId" label="garant.field.party" choices={parties.map(({ id, code }) => ({ id, name: code }))} />
      )}
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate('garant.amendment.judgeHint')}
      </Typography>
    </VerbDialog>
  );
}
