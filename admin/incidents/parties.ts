import type { IncidentDeskQuery, IncidentPartsFragment } from '../generated/graphql.ts';
import type { OwnParty } from '../registers/tellingParties.ts';

/** A party to choose. */
export type PartyChoice = OwnParty;

type Desk = NonNullable<IncidentDeskQuery['convention']>;

/** The parties one acts for, of which an incident may say something: only its keeper while that one keeps it to itself. */
export const ownParties = ({ declaringParties }: Desk, { confidentiality, party }: IncidentPartsFragment): PartyChoice[] =>
  declaringParties
    .filter(({ id }) => confidentiality !== 'RESTRICTED' || id === party.id)
    .map(({ id, code, organisation }) => ({ id, name: code, organisationId: organisation.id }));
