import { describe, expect, test } from 'vitest';
import type { Actor } from '../../server/actors/actor.ts';
import { RIGHTS_STATUSES, type RightsAction, type RightsFacts, rightsVerbs } from '../../server/rights-requests/rightsRequest.verbs.ts';

const DNUM = { id: 'dnum', organisationId: 'fabnum' };
const DINUM = { id: 'dinum', organisationId: 'dinum-body' };

const member = (role: string, party: typeof DNUM): Actor => {
  const of = { partyId: party.id, partyCode: party.id, partyOrganisationId: party.organisationId };
  return {
    personId: `${role} ${party.id}`,
    organisationId: party.organisationId,
    memberships: [{ id: role, role, conventionId: 'c', ...of, programmeConventionIds: [] }],
  } as unknown as Actor;
};

const PEOPLE: Record<string, Actor> = {
  'team of the controller': member('TEAM_MEMBER', DNUM),
  'officer of the controller': member('DPO', DNUM),
  'team of the processor': member('TEAM_MEMBER', DINUM),
  'officer of the processor': member('DPO', DINUM),
  'finance of the controller': member('FINANCE', DNUM),
};
const CONTROLLER = ['team of the controller', 'officer of the controller'];
const PROCESSOR = ['team of the processor', 'officer of the processor'];
const TEAMS = [...CONTROLLER, ...PROCESSOR];
const OFFICER = ['officer of the controller'];

/** Nothing stands in the way of anything but the state, and a request is shared. */
const facts = (over: Partial<RightsFacts> = {}): RightsFacts => ({
  ...{ conventionId: 'c', status: 'IN_HAND', isRestricted: false, keeper: DINUM, controllers: [DNUM] },
  waitingHandOvers: [{ fromOrganisationId: DINUM.organisationId, toPartyId: DNUM.id }],
  ...{ isExtended: false, isReliedOn: false, isIdentityAsked: false, isQuestionOpen: true, isAnswerOffered: false },
  ...over,
});

const LIVE = 'RECEIVED IDENTITY_PENDING IN_HAND EXTENDED';
const OPEN = `${LIVE} ANSWERED`;

/** Who does it, of those above, and in which states. */
const RULES: Record<RightsAction, [people: string[], states: string]> = {
  SHARE: [[], ''],
  UPDATE: [TEAMS, OPEN],
  RECORD_RECEIPT: [TEAMS, LIVE],
  HAND_OVER: [PROCESSOR, LIVE],
  ACKNOWLEDGE_HAND_OVER: [CONTROLLER, OPEN],
  ASK_IDENTITY: [TEAMS, LIVE],
  ASK_CLARIFICATION: [TEAMS, LIVE],
  RECORD_REPLY: [TEAMS, LIVE],
  EXTEND: [CONTROLLER, LIVE],
  RELY_ON_SUSPENSION: [OFFICER, LIVE],
  ANSWER: [CONTROLLER, LIVE],
  OFFER_ANSWER: [CONTROLLER, 'ANSWERED CLOSED'],
  WITHDRAW: [TEAMS, LIVE],
  CLOSE: [OFFICER, 'ANSWERED'],
};
const ROWS = Object.entries(RULES) as [RightsAction, [string[], string]][];

describe.each(RIGHTS_STATUSES)('a request that is %s', (status) => {
  test.each(ROWS)('%s is for whom the register says, and nobody else', (action, [people, states]) => {
    const allowed = Object.keys(PEOPLE).filter((who) => rightsVerbs.allowed(PEOPLE[who]!, facts({ status })).includes(action));
    expect(allowed).toEqual(states.split(' ').includes(status) ? people : []);
  });

  test('tells why to whoever comes in the wrong state', () => {
    for (const [name, [people, states]] of ROWS) {
      if (name === 'SHARE' || states.split(' ').includes(status)) continue;
      const person = PEOPLE[people[0]!]!;
      expect(() => rightsVerbs.require(name, person, facts({ status }))).toThrow(expect.objectContaining({ category: 'CONFLICT' }));
    }
  });
});

test.each<[RightsAction, Partial<RightsFacts>, string]>([
  ['SHARE', {}, 'SHARED_ALREADY'],
  ['EXTEND', { isExtended: true }, 'EXTENDED_ALREADY'],
  ['OFFER_ANSWER', { status: 'ANSWERED', isAnswerOffered: true }, 'ANSWER_OFFERED'],
  ['OFFER_ANSWER', { status: 'ANSWERED', isRestricted: true, keeper: DNUM }, 'KEPT_ANSWER'],
  ['RELY_ON_SUSPENSION', { isReliedOn: true }, 'RELIED_ALREADY'],
  ['ASK_IDENTITY', { isIdentityAsked: true }, 'IDENTITY_ASKED'],
  ['RECORD_REPLY', { isQuestionOpen: false }, 'NO_QUESTION'],
  ['ACKNOWLEDGE_HAND_OVER', { waitingHandOvers: [] }, 'HAND_OVER_ACKNOWLEDGED'],
])('%s is not done twice, and says so', (action, over, code) => {
  expect(() => rightsVerbs.require(action, PEOPLE['officer of the controller']!, facts(over))).toThrow(expect.objectContaining({ code }));
});

test('one that a party keeps to itself is answered and closed by that party, and is nothing for the other', () => {
  const own = facts({ isRestricted: true, waitingHandOvers: [] });
  expect(rightsVerbs.allowed(PEOPLE['officer of the processor']!, own)).toEqual(
    expect.arrayContaining(['SHARE', 'HAND_OVER', 'EXTEND', 'RELY_ON_SUSPENSION', 'ANSWER']),
  );
  expect(rightsVerbs.allowed(PEOPLE['officer of the controller']!, own)).toEqual([]);
});
