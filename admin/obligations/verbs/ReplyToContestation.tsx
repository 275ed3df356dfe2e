import Reply from '@mui/icons-material/Reply';
import { Box, Button } from '@mui/material';
import type { ReactNode } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { ReplyToContestationDocument } from '../../generated/graphql.ts';
import { formErrorsOf } from '../../providers/failure.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { WordsInput } from '../../shared/inputs.tsx';
import { KeepDraft } from '../../shared/verbs/KeepDraft.tsx';
import { StillForm } from '../../shared/verbs/StillForm.tsx';
import { useDraft } from '../../shared/verbs/useDraft.ts';
import { useRounds } from '../../shared/verbs/useRounds.ts';
import { useVerb } from '../../shared/verbs/useVerb.ts';

/** Adds a word to the thread of a contestation; what else may be done on it stands beside. */
export function ReplyToContestation({ contestationId, children }: { contestationId: string; children?: ReactNode }) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const name = `reply ${contestationId}`;
  const draft = useDraft(name);
  const { round, next } = useRounds(draft.forget);
  const { perform, isPending, failure } = useVerb(ReplyToContestationDocument, 'garant.done.reply');
  const submit = async (values: unknown) => {
    const { body } = values as { body: string };
    const refusal = await perform({ input: { contestationId, body: body.trim() } });
    if (refusal) return formErrorsOf(refusal, locale, values as Record<string, unknown>);
    next();
    return undefined;
  };
  return (
    <StillForm key={round} defaultValues={{ body: '', ...draft.values }} onSubmit={submit}>
      <KeepDraft name={name} isResumed={draft.values !== undefined} onForget={next} />
      {failure && <FailureNotice failure={failure} />}
      <WordsInput source="body" label="garant.field.reply" isObligatory rows={2} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.5 }}>
        <Button type="submit" size="small" variant="outlined" startIcon={<Reply />} disabled={isPending}>
          {translate('garant.verb.reply')}
        </Button>
        {children}
      </Box>
    </StillForm>
  );
}
