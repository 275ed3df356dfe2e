import Reply from '@mui/icons-material/Reply';
import { Box } from '@mui/material';
import { type ReactNode, useState } from 'react';
import type { AuthorPartsFragment } from '../../generated/graphql.ts';
import type { Failure } from '../../providers/failure.ts';
import { WordsInput } from '../../shared/inputs.tsx';
import { HeldButton } from '../../shared/verbs/HeldButton.tsx';
import { Signing } from '../../shared/verbs/Signing.tsx';
import { useHeldAct } from '../../shared/verbs/useHolding.ts';

import { VerbForm, type VerbFormProps } from '../../shared/verbs/VerbForm.tsx';

interface ReplyFormProps {
  /** Of the draft, which names the act that is held. */
  name: string;
  verb: VerbFormProps<unknown>['verb'];
  send: (body: string) => Promise<Failure | undefined>;
  /** What is signed, as the notice of what waits says it. */
  binding: string;
  author: AuthorPartsFragment | undefined;
  /** Keys of the words of its button and of its field. */
  label: string;
  field: string;
  /** What else may be done on the thread. */
  children?: ReactNode;
}

/** Adds a word to a thread. */
export function ReplyForm({ name, verb, send, binding, author, label, field, children }: ReplyFormProps) {
  const [round, setRound] = useState(0);
  const next = () => setRound(round + 1);
  const held = useHeldAct(name);
  return (
    <VerbForm
      key={round}
      name={name}
      defaultValues={{ body: '' }}
      verb={verb}
      send={({ body }: { body: string }) => send(body.trim())}
      binding={() => binding}
      onDone={next}
      onForget={next}
    >
      {({ resumed, refusal, isPending }) => (
        <>
          {resumed}
          {refusal}
          <Box inert={held !== undefined}>
            <WordsInput source="body" label={field} isObligatory rows={2} />
            <Signing author={author} />
          </Box>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.5 }}>
            <HeldButton label={label} icon={<Reply />} size="small" held={held} disabled={isPending} />
            {children}
          </Box>
        </>
      )}
    </VerbForm>
  );
}
