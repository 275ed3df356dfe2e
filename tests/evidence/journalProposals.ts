import { expect } from 'vitest';
import { created, edited, simple, type Verb } from './journalVerbs.ts';
import { SENTENCE, type World } from './world.ts';

/** What is done of public data on the service of the world's convention; each act reads it anew. */
export function proposalVerbs(open: () => World): Record<string, Verb> {
  let count = 0;
  const reading = () => {
    count += 1;
    const content = `publiccodeYmlVersion: "0.4"\nname: DomiFa\nurl: https://github.com/SocialGouv/domifa-${count}\n`;
    return { conventionId: open().conventionId, publicSource: 'PUBLICCODE', content, fileName: 'publiccode.yml' };
  };
  const proposed = async () => {
    const team = await open().app.as('team');
    await team.get(simple('readSource', 'ReadSourceInput'), { input: reading() });
    const { proposals } = await team.get(
      'query($filter: ProposalFilter) { proposals(filter: $filter) { items { id version obligation { code } } } }',
      { filter: { conventionIds: [open().conventionId], proposalStates: ['PENDING'] } },
    );
    const items = proposals.items as { id: string; version: number; obligation: { code: string } | null }[];
    const { id, version } = items.find(({ obligation }) => obligation?.code === 'ART2-BP-DNUM-4')!;
    return { proposalId: id, version };
  };
  return {
    readSource: {
      who: 'team',
      action: 'source.read',
      query: simple('readSource', 'ReadSourceInput'),
      variables: () => ({ input: reading() }),
      changes: [
        created('SourceReading', { source: 'PUBLICCODE', about: 'DomiFa', fileName: 'publiccode.yml', authorParty: 'DNUM' }),
        created('Proposal', { fact: 'REPOSITORY', url: expect.stringContaining('github.com') }),
        created('Proposal', { fact: 'REPOSITORY', state: 'PENDING' }),
        created('Proposal', { fact: 'REPOSITORY', serviceFact: 'REPOSITORY' }),
      ],
    },
    acceptProposal: {
      who: 'team',
      action: 'proposal.accepted',
      query: simple('acceptProposal', 'AcceptProposalInput'),
      variables: async () => ({ input: await proposed() }),
      changes: [
        edited('Proposal', { state: 'PENDING' }, { state: 'ACCEPTED', deciderParty: 'DNUM' }),
        created('Evidence', { kind: 'LINK' }),
        created('EvidenceVersion', { url: expect.stringContaining('github.com') }),
        created('EvidenceLink', { authorParty: 'DNUM' }),
      ],
    },
    refuseProposal: {
      who: 'team',
      action: 'proposal.refused',
      query: simple('refuseProposal', 'RefuseProposalInput'),
      variables: async () => ({ input: { ...(await proposed()), reason: SENTENCE } }),
      changes: [edited('Proposal', { state: 'PENDING' }, { state: 'REFUSED', reason: SENTENCE })],
    },
  };
}
