import { describe, expect, test } from 'vitest';
import type { Actor } from '../../server/actors/actor.ts';
import { INCIDENT_STATUSES, type IncidentAction, type IncidentFacts, incidentVerbs } from '../../server/incidents/incident.verbs.ts';

const DNUM = { id: 'dnum', organisationId: 'fabnum' };
const DINUM = { id: 'dinum', organisationId: 'dinum-body' };

const member = (role: string, party: typeof DNUM): Actor =>
  ({
    personId: `${role} ${party.id}`,
    organisationId: party.organisationId,
    memberships: [
      {
        id: role,
        role,
        conventionId: 'c',
        partyId: party.id,
        partyCode: party.id,
        partyOrganisationId: party.organisationId,
        programmeConventionIds: [],
      },
    ],
  }) as unknown as Actor;

const PEOPLE: Record<string, Actor> = {
  'team of the controller': member('TEAM_MEMBER', DNUM),
  'officer of the controller': member('DPO', DNUM),
  'team of the processor': member('TEAM_MEMBER', DINUM),
  'officer of the processor': member('DPO', DINUM),
  'finance of the controller': member('FINANCE', DNUM),
};

const facts = (over: Partial<IncidentFacts> = {}): IncidentFacts => ({
  conventionId: 'c',
  status: 'DECLARED',
  isRestricted: false,
  keeper: DNUM,
  controllers: [DNUM],
  waitingAlerts: [{ fromOrganisationId: DINUM.organisationId, toPartyId: DNUM.id }],
  ...over,
});

/** Who does it, of those above, and in which states. */
const RULES: Record<IncidentAction, [people: string[], states: string]> = {
  SHARE: [[], ''],
  UPDATE: [
    ['team of the controller', 'officer of the controller', 'team of the processor', 'officer of the processor'],
    'DECLARED QUALIFIED CONTAINED NOT_A_BREACH',
  ],
  RECORD_AWARENESS: [
    ['team of the controller', 'officer of the controller', 'team of the processor', 'officer of the processor'],
    'DECLARED QUALIFIED CONTAINED NOT_A_BREACH',
  ],
  ALERT: [['team of the processor', 'officer of the processor'], 'DECLARED QUALIFIED CONTAINED'],
  ACKNOWLEDGE_ALERT: [['team of the controller', 'officer of the controller'], 'DECLARED QUALIFIED CONTAINED NOT_A_BREACH'],
  QUALIFY: [['officer of the controller'], 'DECLARED QUALIFIED CONTAINED NOT_A_BREACH'],
  DISMISS: [['officer of the controller'], 'DECLARED QUALIFIED CONTAINED'],
  NOTIFY_AUTHORITY: [['team of the controller', 'officer of the controller'], 'DECLARED QUALIFIED CONTAINED'],
  NOTIFY_ON_BEHALF: [['team of the processor', 'officer of the processor'], 'DECLARED QUALIFIED CONTAINED'],
  DECLARE_ELSEWHERE: [
    ['team of the controller', 'officer of the controller', 'team of the processor', 'officer of the processor'],
    'DECLARED QUALIFIED CONTAINED NOT_A_BREACH',
  ],
  DECIDE_PEOPLE: [['officer of the controller'], 'QUALIFIED CONTAINED'],
  CONTAIN: [['team of the controller', 'officer of the controller'], 'QUALIFIED'],
  ADD_MEASURE: [
    ['team of the controller', 'officer of the controller', 'team of the processor', 'officer of the processor'],
    'DECLARED QUALIFIED CONTAINED NOT_A_BREACH',
  ],
  COMPLETE_MEASURE: [
    ['team of the controller', 'officer of the controller', 'team of the processor', 'officer of the processor'],
    'DECLARED QUALIFIED CONTAINED NOT_A_BREACH',
  ],
  CLOSE: [['officer of the controller'], 'QUALIFIED CONTAINED NOT_A_BREACH'],
};

describe.each(INCIDENT_STATUSES)('an incident that is %s', (status) => {
  test.each(Object.entries(RULES) as [IncidentAction, [string[], string]][])(
    '%s is for whom the register says, and nobody else',
    (action, [people, states]) => {
      const allowed = Object.keys(PEOPLE).filter((who) => incidentVerbs.allowed(PEOPLE[who]!, facts({ status })).includes(action));
      expect(allowed).toEqual(states.split(' ').includes(status) ? people : []);
    },
  );

  test('tells why to whoever comes in the wrong state', () => {
    const refused = incidentVerbs.names.filter((name) => name !== 'SHARE' && !RULES[name][1].split(' ').includes(status));
    for (const name of refused) {
      const person = PEOPLE[RULES[name][0][0]!]!;
      expect(() => incidentVerbs.require(name, person, facts({ status }))).toThrow(expect.objectContaining({ category: 'CONFLICT' }));
    }
  });
});

describe('an incident that one party keeps to itself', () => {
  const own = facts({ isRestricted: true, keeper: DINUM, waitingAlerts: [] });

  test('is assessed, told and closed by that party, which alone shares it', () => {
    expect(incidentVerbs.allowed(PEOPLE['officer of the processor']!, own)).toEqual([
      'SHARE',
      'UPDATE',
      'RECORD_AWARENESS',
      'ALERT',
      'QUALIFY',
      'DISMISS',
      'NOTIFY_AUTHORITY',
      'DECLARE_ELSEWHERE',
      'ADD_MEASURE',
      'COMPLETE_MEASURE',
    ]);
    expect(incidentVerbs.allowed(PEOPLE['team of the processor']!, own)).not.toContain('QUALIFY');
  });

  test('is nothing to do for the other', () => {
    expect(incidentVerbs.allowed(PEOPLE['officer of the controller']!, own)).toEqual([]);
  });

  test('is said to be contained by whoever declared it, beside the officer of the controller', () => {
    const told = facts({ status: 'QUALIFIED', keeper: DINUM });
    const sayers = Object.keys(PEOPLE).filter((who) => incidentVerbs.allowed(PEOPLE[who]!, told).includes('CONTAIN'));
    expect(sayers).toEqual(['officer of the controller', 'team of the processor', 'officer of the processor']);
  });

  test('is not shared twice', () => {
    expect(() => incidentVerbs.require('SHARE', PEOPLE['team of the controller']!, facts())).toThrow(
      expect.objectContaining({ code: 'SHARED_ALREADY' }),
    );
  });
});
