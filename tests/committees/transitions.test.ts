import { describe, expect, test } from 'vitest';
import type { Actor } from '../../server/actors/actor.ts';
import { type CommitteeAction, type CommitteeFacts, committeeVerbs, organisingVerbs } from '../../server/committees/committee.verbs.ts';
import { COMMITTEE_STATUSES } from '../../server/committees/committeeWords.ts';

const member = (role: string, party: string): Actor =>
  ({
    personId: `${role} ${party}`,
    organisationId: party,
    memberships: [
      { id: role, role, conventionId: 'c', partyId: party, partyCode: party, partyOrganisationId: party, programmeConventionIds: [] },
    ],
  }) as unknown as Actor;

const reviewer = {
  personId: 'reviewer',
  organisationId: 'programme',
  memberships: [{ id: 'r', role: 'REVIEWER', conventionId: null, partyId: null, programmeConventionIds: ['c'] }],
} as unknown as Actor;

const PEOPLE: Record<string, Actor> = {
  'team of the organiser': member('TEAM_MEMBER', 'dnum'),
  'officer of the organiser': member('DPO', 'dnum'),
  'team of another': member('TEAM_MEMBER', 'dinum'),
  'finance of the organiser': member('FINANCE', 'dnum'),
  reviewer,
};

const facts = (over: Partial<CommitteeFacts> = {}): CommitteeFacts => ({
  conventionId: 'c',
  organiserId: 'dnum',
  status: 'PLANNED',
  hasAcceptedMinutes: true,
  ...over,
});

const OWN = ['team of the organiser', 'officer of the organiser'];
const ALL = [...OWN, 'team of another'];

/** Who does it, of those above, and in which states. */
const RULES: Record<CommitteeAction, [people: string[], states: string]> = {
  RESCHEDULE: [OWN, 'PLANNED CONVENED'],
  CONVENE: [OWN, 'PLANNED'],
  SEND_SLIDES: [OWN, 'PLANNED CONVENED'],
  HOLD: [OWN, 'CONVENED'],
  RECORD_MINUTES: [OWN, 'HELD'],
  CLOSE: [ALL, 'HELD'],
  COMPLETE_DECISION: [ALL, 'HELD CLOSED'],
  CHECK_DECISION: [OWN, 'HELD CLOSED'],
  CANCEL: [OWN, 'PLANNED CONVENED'],
};
const rules = Object.entries(RULES) as [CommitteeAction, [string[], string]][];

describe.each(COMMITTEE_STATUSES)('a committee that is %s', (status) => {
  test.each(rules)('%s is for whom it is, and nobody else', (action, [people, states]) => {
    const allowed = Object.keys(PEOPLE).filter((who) => committeeVerbs.allowed(PEOPLE[who]!, facts({ status })).includes(action));
    expect(allowed).toEqual(states.split(' ').includes(status) ? people : []);
  });

  test('tells why to whoever comes in the wrong state', () => {
    for (const name of committeeVerbs.names.filter((each) => !RULES[each][1].split(' ').includes(status))) {
      const act = () => committeeVerbs.require(name, PEOPLE['team of the organiser']!, facts({ status }));
      expect(act, name).toThrow(expect.objectContaining({ category: 'CONFLICT' }));
    }
  });
});

test('a committee closes only once its minutes are accepted', () => {
  const held = facts({ status: 'HELD', hasAcceptedMinutes: false });
  expect(committeeVerbs.allowed(PEOPLE['team of the organiser']!, held)).not.toContain('CLOSE');
  expect(() => committeeVerbs.require('CLOSE', PEOPLE['team of another']!, held)).toThrow(
    expect.objectContaining({ code: 'MINUTES_NOT_ACCEPTED' }),
  );
});

test('committees are planned by whom the agreement makes organise them, and the envelope is estimated by any member of a party', () => {
  const allowed = (who: string, isOrganiser: boolean) =>
    organisingVerbs.allowed(PEOPLE[who]!, { conventionId: 'c', partyId: who === 'team of another' ? 'dinum' : 'dnum', isOrganiser });
  expect(allowed('team of the organiser', true)).toEqual(['PLAN_COMMITTEE', 'ESTIMATE_ENVELOPE']);
  expect(allowed('team of another', false)).toEqual(['ESTIMATE_ENVELOPE']);
  expect(allowed('finance of the organiser', true)).toEqual(['ESTIMATE_ENVELOPE']);
  expect(allowed('reviewer', true)).toEqual([]);
});
