import { useTranslate } from 'react-admin';
import { ReplyToDisagreementDocument } from '../../generated/graphql.ts';
import { useObserver } from '../../shared/verbs/useSigner.ts';
import { useVerb } from '../../shared/verbs/useVerb.ts';
import { useObligation } from '../useObligation.ts';
import { ReplyForm } from './ReplyForm.tsx';

/** One side tells the others something of the commitment of the page, which they see differently. */
export function ReplyToDisagreement() {
  const translate = useTranslate();
  const { id: obligationId, code, party, conventionId, sides } = useObligation();
  const author = useObserver(conventionId, [...(sides?.partner ?? []), ...(sides?.team ?? [])]);
  const verb = useVerb(ReplyToDisagreementDocument, 'garant.done.replyToDisagreement');
  return (
    <ReplyForm
      name={`reply to disagreement ${obligationId}`}
      verb={verb}
      send={(body) => verb.perform({ input: { obligationId, body } })}
      binding={[translate('garant.verb.replyToDisagreement'), code, party.code].join(' · ')}
      author={author}
      label="garant.verb.replyToDisagreement"
      field="garant.field.disagreementReply"
    />
  );
}
