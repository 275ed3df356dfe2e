import { Typography } from '@mui/material';
import { useGetIdentity, useTranslate } from 'react-admin';
import type { RightsPartsFragment } from '../../generated/graphql.ts';
import type { Identity } from '../../providers/authProvider.ts';
import { Signing } from '../../shared/verbs/Signing.tsx';
import { useSigner } from '../../shared/verbs/useSigner.ts';

type Request = RightsPartsFragment;

/** The parties that answer a person: those whose time runs, those that close, else the one that keeps the request to itself. */
export const answering = ({ clocks, awaited, party }: Request): string[] => [
  ...clocks.map((clock) => clock.party.id),
  ...awaited.filter(({ awaitedAction }) => awaitedAction === 'CLOSE').map((act) => act.party.id),
  party.id,
];

/** Said before an act on a request: what is asked, and in whose name one signs; for the parties that answer it unless others are given. */
export function RightsSigning({ request, partyIds = answering(request) }: { request: Request; partyIds?: string[] }) {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  const own = (identity as Identity | undefined)?.me.memberships.filter(({ isActive }) => isActive).map(({ partyId }) => partyId) ?? [];
  const partyId = partyIds.find((id) => own.includes(id)) ?? '';
  const author = useSigner('BOUND', { conventionId: request.conventionId, partyId });
  const asked = request.rights.map((right) => translate(`garant.right.${right}`)).join(', ');
  return (
    <>
      <Typography sx={{ overflowWrap: 'anywhere' }}>{`${request.reference} · ${asked}`}</Typography>
      <Signing author={author} />
    </>
  );
}
