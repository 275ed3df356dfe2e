import ReportGmailerrorred from '@mui/icons-material/ReportGmailerrorred';
import { useTranslate } from 'react-admin';
import { RecordBreachDocument } from '../../generated/graphql.ts';
import { useOccurrenceWords } from '../../occurrences/useOccurrenceWords.ts';
import { DayInput } from '../../shared/inputs.tsx';
import { RecordChoiceInput } from '../../shared/RecordChoiceInput.tsx';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { useObligation } from '../useObligation.ts';
import { ObligationSigning } from './ObligationSigning.tsx';

const WHOLE = 'WHOLE';

interface Values {
  about?: string;
  brokenOn: string;
  facts: string;
}

/** The other side, or a reviewer, records the facts that broke the duty, or that made one of its occurrences impossible. */
export function RecordBreach() {
  const translate = useTranslate();
  const words = useOccurrenceWords();
  const { id, code, party, occurrences } = useObligation();
  const begun = occurrences.filter(({ status }) => status !== 'FORESEEN');
  const choices = [
    { id: WHOLE, name: translate('garant.occurrence.whole') },
    ...begun.map((occurrence) => ({ id: occurrence.id, name: words.title(occurrence) })),
  ];
  return (
    <VerbDialog
      label="garant.verb.recordBreach"
      success="garant.done.recordBreach"
      icon={<ReportGmailerrorred />}
      button={{ size: 'small' }}
      entity="Breach"
      about={`${code} · ${party.code}`}
      draft={`recordBreach ${id}`}
      document={RecordBreachDocument}
      defaultValues={{ about: '', facts: '', brokenOn: '' }}
      toVariables={({ about, facts, brokenOn }: Values) => ({
        input: { obligationId: id, occurrenceId: !about || about === WHOLE ? null : about, facts: facts.trim(), brokenOn },
      })}
    >
      <ObligationSigning side="OTHER" />
      {begun.length > 0 && <RecordChoiceInput source="about" label="garant.field.breachAbout" choices={choices} />}
      <DayInput source="brokenOn" label="garant.field.brokenOn" isObligatory />
      <ReasonInput source="facts" label="garant.field.facts" />
    </VerbDialog>
  );
}
