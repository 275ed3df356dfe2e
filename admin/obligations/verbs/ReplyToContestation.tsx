import Reply from '@mui/icons-material/Reply';
import { Box, Button } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { useTranslate } from 'react-admin';
import { ReplyToContestationDocument } from '../../generated/graphql.ts';
import { WordsInput } from '../../shared/inputs.tsx';
import { useVerb } from '../../shared/verbs/useVerb.ts';
import { VerbForm } from '../../shared/verbs/VerbForm.tsx';

/** Adds a word to the thread of a contestation; what else may be done on it stands beside. */
export function ReplyToContestation({ contestationId, children }: { contestationId: string; children?: ReactNode }) {
  const translate = useTranslate();
  const [round, setRound] = useState(0);
  const next = () => setRound(round + 1);
  const verb = useVerb(ReplyToContestationDocument, 'garant.done.reply');
  return (
    <VerbForm
      key={round}
      name={`reply ${contestationId}`}
      defaultValues={{ body: '' }}
      verb={verb}
      send={({ body }: { body: string }) => verb.perform({ input: { contestationId, body: body.trim() } })}
      onDone={next}
      onForget={next}
    >
      {({ resumed, refusal, isPending }) => (
        <>
          {resumed}
          {refusal}
          <WordsInput source="body" label="garant.field.reply" isObligatory rows={2} />
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.5 }}>
            <Button type="submit" size="small" variant="outlined" startIcon={<Reply />} disabled={isPending}>
              {translate('garant.verb.reply')}
            </Button>
            {children}
          </Box>
        </>
      )}
    </VerbForm>
  );
}
