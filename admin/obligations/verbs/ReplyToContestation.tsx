import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { ReplyToContestationDocument } from '../../generated/graphql.ts';
import { useSigner } from '../../shared/verbs/useSigner.ts';
import { useVerb } from '../../shared/verbs/useVerb.ts';
import { useObligation } from '../useObligation.ts';
import { ReplyForm } from './ReplyForm.tsx';

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
  const author = useReplier();
  const verb = useVerb(ReplyToContestationDocument, 'garant.done.reply');
  return (
    <ReplyForm
      name={`reply ${contestationId}`}
      verb={verb}
      send={(body) => verb.perform({ input: { contestationId, body } })}
      binding={[translate('garant.verb.reply'), code, party.code].join(' · ')}
      author={author}
      label="garant.verb.reply"
      field="garant.field.reply"
    >
      {children}
    </ReplyForm>
  );
}
