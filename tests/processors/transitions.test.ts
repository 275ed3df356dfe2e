import { describe, expect, test } from 'vitest';
import type { Actor } from '../../server/actors/actor.ts';
import { PROCESSOR_STATUSES, type ProcessorAction, type ProcessorFacts, processorVerbs } from '../../server/processors/processor.verbs.ts';

const DNUM = { id: 'dnum', organisationId: 'fabnum' };
const DINUM = { id: 'dinum', organisationId: 'dinum-body' };

const member = (role: string, party: typeof DNUM): Actor =>
  ({
    personId: `${role} ${party.id}`,
    organisationId: party.organisationId,
    memberships: [
      {
        ...{ id: role, role, conventionId: 'c', partyId: party.id, partyCode: party.id },
        ...{ partyOrganisationId: party.organisationId, programmeConventionIds: [] },
      },
    ],
  }) as unknown as Actor;

const PEOPLE: Record<string, Actor> = {
  'team of the controller': member('TEAM_MEMBER', DNUM),
  'officer of the controller': member('DPO', DNUM),
  'team of the processor': member('TEAM_MEMBER', DINUM),
  'officer of the processor': member('DPO', DINUM),
  'finance of the processor': member('FINANCE', DINUM),
};

const facts = (over: Partial<ProcessorFacts> = {}): ProcessorFacts => ({
  conventionId: 'c',
  status: 'PLANNED',
  isRestricted: false,
  keeper: DINUM,
  controllers: [DNUM],
  waitingNotices: [{ fromOrganisationId: DINUM.organisationId, toPartyId: DNUM.id }],
  ...over,
});

const ENGAGERS = ['team of the processor', 'officer of the processor'];
const RECEIVERS = ['team of the controller', 'officer of the controller'];
const OFFICER = ['officer of the controller'];
const BEFORE = 'PLANNED ANNOUNCED OBJECTED';
const LIVE = `${BEFORE} ENGAGED`;
const HELD = `${LIVE} ENDING`;
const TOLD = 'ANNOUNCED OBJECTED ENGAGED';

/** Who does it, of those above, and in which states. */
const RULES: Record<ProcessorAction, [people: string[], states: string]> = {
  SHARE: [[], ''],
  UPDATE: [ENGAGERS, LIVE],
  ANNOUNCE: [ENGAGERS, LIVE],
  ACKNOWLEDGE: [RECEIVERS, `${TOLD} ENDING`],
  OBJECT: [OFFICER, 'ANNOUNCED ENGAGED'],
  ACCEPT: [OFFICER, TOLD],
  COMMENT: [RECEIVERS, TOLD],
  ENGAGE: [ENGAGERS, BEFORE],
  PLAN_CHANGE: [ENGAGERS, 'ENGAGED'],
  CARRY_OUT_CHANGE: [ENGAGERS, 'ENGAGED'],
  ADD_LOCATION: [ENGAGERS, LIVE],
  END_LOCATION: [ENGAGERS, HELD],
  CHECK_CONTRACT: [ENGAGERS, HELD],
  ADD_GUARANTEE: [ENGAGERS, HELD],
  RECORD_UNDERTAKING: [ENGAGERS, HELD],
  RECORD_TRAINING: [ENGAGERS, HELD],
  END: [ENGAGERS, 'ENGAGED'],
  RECORD_DELETION: [ENGAGERS, 'ENDING'],
  RENOUNCE: [ENGAGERS, BEFORE],
};

describe.each(PROCESSOR_STATUSES)('a processor that is %s', (status) => {
  test.each(Object.entries(RULES) as [ProcessorAction, [string[], string]][])(
    '%s is for whom the register says, and nobody else',
    (action, [people, states]) => {
      const allowed = Object.keys(PEOPLE).filter((who) => processorVerbs.allowed(PEOPLE[who]!, facts({ status })).includes(action));
      expect(allowed).toEqual(states.split(' ').includes(status) ? people : []);
    },
  );
});

test('nobody objects to what the controller engages: the other party acknowledges and comments', () => {
  const own = facts({
    keeper: DNUM,
    status: 'ANNOUNCED',
    waitingNotices: [{ fromOrganisationId: DNUM.organisationId, toPartyId: DINUM.id }],
  });
  expect(processorVerbs.allowed(PEOPLE['officer of the processor']!, own)).toEqual(['ACKNOWLEDGE', 'COMMENT']);
});

test('what one party keeps to itself is nothing to do for the other', () => {
  expect(processorVerbs.allowed(PEOPLE['officer of the controller']!, facts({ isRestricted: true, status: 'ENGAGED' }))).toEqual([]);
});
