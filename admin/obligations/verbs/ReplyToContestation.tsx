import Reply from '@mui/icons-material/Reply';
import { Box } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { useTranslate } from 'react-admin';
import { ReplyToContestationDocument } from '../../generated/graphql.ts';
import { WordsInput } from '../../shared/inputs.tsx';
import { HeldButton } from '../../shared/verbs/HeldButton.tsx';
import { Signing } from '../../shared/verbs/Signing.tsx';
import { useHeldAct } from '../../shared/verbs/useHolding.ts';
import { useSigner } from '../../shared/verbs/useSigner.ts';
import { useVerb } from '../../shared/verbs/useVerb.ts';
import { VerbForm } from '../../shared/verbs/VerbForm.tsx';
import { useObligation } from '../useObligation.ts';

/** As whom the person answers a contestation of the obligation of the page: for the bound party where they act for it, else from across it. */
function useReplier() {
  const { conventionId, party } = useObligation();
  const duty = { conventionId, partyId: party.id };
  const bound = useSigner('BOUND', duty);
  const other = useSigner('OTHER', duty);
  return bound ?? other;
}

/** Adds a word to the thread of a contestation; what else may be done on it stands beside. */
export function ReplyToContestation({ contestationId, children }: { contestationId: string; children?: ReactNode }) {
  const translate = useTranslate();
  const { code, party } = useObligation();
  const replier = useReplier();
  const [round, setRound] = useState(0);
  const next = () => setRound(round + 1);
  const verb = useVerb(ReplyToContestationDocument, 'garant.done.reply');
  const name = `reply ${contestationId}`;
  const held = useHeldAct(name);
  return (
    <VerbForm
      key={round}
      name={name}
      defaultValues={{ body: '' }}
      verb={verb}
      send={({ body }: { body: string }) => verb.perform({ input: { contestationId, body: body.trim() } })}
      binding={() => [translate('garant.verb.reply'), code, party.code].join(' · ')}
      onDone={next}
      onForget={next}
    >
      {({ resumed, refusal, isPending }) => (
        <>
          {resumed}
          {refusal}
          <Box inert={held !== undefined}>
            <WordsInput source="body" label="garant.field.reply" isObligatory rows={2} />
            <Signing author={replier} />
          </Box>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.5 }}>
            <HeldButton label="garant.verb.reply" icon={<Reply />} size="small" held={held} disabled={isPending} />
            {children}
          </Box>
        </>
      )}
    </VerbForm>
  );
}
