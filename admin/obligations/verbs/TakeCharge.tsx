import HowToReg from '@mui/icons-material/HowToReg';
import { useGetIdentity, useTranslate } from 'react-admin';
import { AssignObligationDocument } from '../../generated/graphql.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { useVerb } from '../../shared/verbs/useVerb.ts';
import { StayingButton } from '../../theme/StayingButton.tsx';
import { useObligation } from '../useObligation.ts';
import type { PartyMember } from './useMembers.ts';

/** A member of the bound party takes charge, in one press. */
export function TakeCharge({ members }: { members: PartyMember[] }) {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  const { id, assignee } = useObligation();
  const { perform, isPending, failure } = useVerb(AssignObligationDocument, 'garant.done.takeCharge');
  const me = members.find((member) => member.id === identity?.id);
  if (!me || assignee?.id === me.id) return null;
  return (
    <>
      <StayingButton
        size="small"
        variant="outlined"
        startIcon={<HowToReg />}
        disabled={isPending}
        onClick={() => perform({ input: { obligationId: id, assigneeId: me.id } })}
      >
        {translate('garant.verb.takeCharge')}
      </StayingButton>
      {failure && <FailureNotice failure={failure} />}
    </>
  );
}
