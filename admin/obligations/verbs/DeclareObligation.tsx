import RecordVoiceOver from '@mui/icons-material/RecordVoiceOver';
import { DeclareObligationDocument, type OccurrencePartsFragment } from '../../generated/graphql.ts';
import { useOccurrenceWords } from '../../occurrences/useOccurrenceWords.ts';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { isAnswered } from '../occurrenceGroups.ts';
import { useObligation } from '../useObligation.ts';
import { DeclarationInputs, declarationInput, NOTHING_DECLARED } from './DeclarationInputs.tsx';
import type { DeclareValues } from './declaredDone.ts';

interface DeclareObligationProps {
  /** What is answered; the obligation as a whole when left out. */
  occurrence?: OccurrencePartsFragment;
  /** It is one of several: its button says so. */
  isOneOfMany?: boolean;
}

/** The bound party says where it stands, over what it last said: on one occurrence, or on the obligation as a whole. */
export function DeclareObligation({ occurrence, isOneOfMany = false }: DeclareObligationProps) {
  const words = useOccurrenceWords();
  const { id, code, party, declarations } = useObligation();
  const about = [code, party.code, occurrence && words.title(occurrence)].filter(Boolean).join(' · ');
  const said = occurrence ? declarations.filter(({ occurrenceId }) => occurrenceId === occurrence.id) : declarations;
  const [last] = [...said].sort((a, b) => b.declaredAt.localeCompare(a.declaredAt));
  const isCorrection = last !== undefined && occurrence !== undefined && isAnswered(occurrence);
  const toVariables = (values: DeclareValues) => ({
    input: { ...declarationInput(values, id, occurrence), lastDeclarationId: last?.id ?? null },
  });
  return (
    <VerbDialog
      label={isCorrection ? 'garant.verb.correctAnswer' : isOneOfMany ? 'garant.verb.answerOccurrence' : 'garant.verb.declare'}
      success="garant.done.declare"
      icon={<RecordVoiceOver />}
      button={isOneOfMany ? { size: 'small', variant: 'text' } : undefined}
      entity="Declaration"
      about={about}
      draft={`declare ${id} ${occurrence?.id ?? ''}`}
      document={DeclareObligationDocument}
      defaultValues={NOTHING_DECLARED}
      toVariables={toVariables}
    >
      <DeclarationInputs occurrence={occurrence} isCorrection={isCorrection} />
    </VerbDialog>
  );
}
