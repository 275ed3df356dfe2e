import { AnswerProfileDocument } from '../../generated/graphql.ts';
import { ChoiceInput, WordsInput } from '../../shared/inputs.tsx';
import { VerbDialog } from '../../shared/VerbDialog.tsx';
import type { Convention } from '../convention.ts';

type Entry = Convention['profile'][number];
type Read = (typed: string) => unknown;

const UNKNOWN = 'unknown';

const READERS: Record<string, Read> = {
  BOOLEAN: (typed) => (typed === UNKNOWN ? null : typed === 'true'),
  INTEGER: (typed) => (typed === '' ? null : Number(typed)),
  NUMBER: (typed) => (typed === '' ? null : Number(typed)),
};
const asWords: Read = (typed) => typed || null;

/** Answers one question about the service; obligations whose rule reads it are computed again. */
export function AnswerProfile({ conventionId, entry }: { conventionId: string; entry: Entry }) {
  const type = entry.type.toUpperCase();
  const isYesNo = type === 'BOOLEAN';
  const read = READERS[type] ?? asWords;
  return (
    <VerbDialog
      label="garant.verb.answerProfile"
      success="garant.done.answerProfile"
      button={{ variant: 'text', size: 'small' }}
      document={AnswerProfileDocument}
      defaultValues={{ typed: String(entry.value ?? (isYesNo ? UNKNOWN : '')) }}
      toVariables={({ typed }: { typed: string }) => ({ input: { conventionId, key: entry.key, value: read(typed ?? '') } })}
    >
      {isYesNo ? (
        <ChoiceInput source="typed" label="garant.field.answer" isObligatory choices={['true', 'false', UNKNOWN]} words="garant.answer" />
      ) : (
        <WordsInput source="typed" label="garant.field.answer" />
      )}
    </VerbDialog>
  );
}
