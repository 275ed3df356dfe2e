import { Box } from '@mui/material';
import { useEffect, useRef } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { ChangeKind, Verdict } from '../generated/graphql.ts';
import { DecisionInput, WordsInput } from '../shared/inputs.tsx';
import { ReasonInput } from '../shared/verbs/ReasonInput.tsx';

export interface VerdictValues {
  verdict?: Verdict;
  changeKind?: ChangeKind;
  comment: string | null;
}

const VERDICTS: Verdict[] = ['ACCEPTED', 'CHANGES_REQUESTED'];
const KINDS: ChangeKind[] = ['INCORRECT', 'INCOMPLETE', 'OUTDATED'];
const KEYS: Record<string, Verdict> = { a: 'ACCEPTED', r: 'CHANGES_REQUESTED' };

/** From the title of the page, where one arrives, a letter chooses; nothing is signed by it. */
function useVerdictKeys(choose: (verdict: Verdict) => void): void {
  const latest = useRef(choose);
  latest.current = choose;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isOnTitle = event.target instanceof Element && event.target.matches('main h1');
      const verdict = KEYS[event.key.toLowerCase()];
      if (!isOnTitle || !verdict || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      latest.current(verdict);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

/** Accept, or send back with the kind of correction and what to change. */
export function VerdictInputs() {
  const { setValue } = useFormContext();
  const place = useRef<HTMLDivElement>(null);
  const verdict = useWatch({ name: 'verdict' }) as Verdict | undefined;
  useVerdictKeys((chosen) => {
    setValue('verdict', chosen, { shouldDirty: true, shouldValidate: true });
    place.current?.querySelector<HTMLInputElement>(`input[value=${chosen}]`)?.focus();
  });
  return (
    <Box ref={place}>
      <DecisionInput source="verdict" label="garant.field.verdict" choices={VERDICTS} words="garant.verdictChoice" />
      {verdict === 'CHANGES_REQUESTED' && (
        <>
          <DecisionInput source="changeKind" label="garant.field.changeKind" choices={KINDS} words="garant.changeKind" />
          <ReasonInput source="comment" label="garant.field.requestedChanges" />
        </>
      )}
      {verdict === 'ACCEPTED' && <WordsInput source="comment" label="garant.field.comment" rows={2} />}
    </Box>
  );
}
