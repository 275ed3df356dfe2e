import { type AccessRow, alike } from './matrix.ts';
import { AMENDMENT_ROWS } from './rows.amendments.ts';
import { BREACH_ROWS } from './rows.breaches.ts';
import { CALENDAR_ROWS } from './rows.calendar.ts';
import { COMMITTEE_ROWS } from './rows.committees.ts';
import { CONVENTION_ROWS, JOURNAL_ROWS } from './rows.conventions.ts';
import { EVIDENCE_ROWS } from './rows.evidence.ts';
import { IDENTITY_ROWS } from './rows.identities.ts';
import { INCIDENT_ROWS } from './rows.incidents.ts';
import { KEEPING_ROWS } from './rows.keeping.ts';
import { LEGAL_TEXT_ROWS } from './rows.legalTexts.ts';
import { OBLIGATION_ROWS } from './rows.obligations.ts';
import { OBSERVATION_ROWS } from './rows.observations.ts';
import { PEOPLE_ROWS } from './rows.people.ts';
import { PORTFOLIO_ROWS } from './rows.portfolio.ts';
import { PRACTICE_ROWS } from './rows.practices.ts';
import { PERSON_WORK_ROW, PREPARING_ROWS } from './rows.preparing.ts';
import { PROCESSOR_ROWS } from './rows.processors.ts';
import { PROGRAMME_ROWS } from './rows.programmes.ts';
import { PROPOSAL_ROWS } from './rows.proposals.ts';
import { PUBLICATION_ROWS } from './rows.publication.ts';
import { REQUEST_ROWS } from './rows.requests.ts';
import { RIGHTS_REQUEST_ROWS } from './rows.rightsRequests.ts';
import { SHARING_ROWS } from './rows.sharing.ts';
import { SHOWCASE_ROWS } from './rows.showcase.ts';
import { WORKSHOP_ROWS } from './rows.workshops.ts';

/** Who gets what from every root field of the API and from the two routes beside it. */
export const ACCESS_ROWS: AccessRow[] = [
  ...CONVENTION_ROWS,
  ...AMENDMENT_ROWS,
  ...OBLIGATION_ROWS,
  ...BREACH_ROWS,
  ...OBSERVATION_ROWS,
  ...PRACTICE_ROWS,
  ...PUBLICATION_ROWS,
  ...WORKSHOP_ROWS,
  ...REQUEST_ROWS,
  ...INCIDENT_ROWS,
  ...LEGAL_TEXT_ROWS,
  ...COMMITTEE_ROWS,
  ...PROPOSAL_ROWS,
  ...PROCESSOR_ROWS,
  ...RIGHTS_REQUEST_ROWS,
  ...KEEPING_ROWS,
  ...EVIDENCE_ROWS,
  ...PREPARING_ROWS,
  PERSON_WORK_ROW,
  ...PORTFOLIO_ROWS,
  ...JOURNAL_ROWS,
  ...PEOPLE_ROWS,
  ...IDENTITY_ROWS,
  ...PROGRAMME_ROWS,
  ...SHARING_ROWS,
  ...CALENDAR_ROWS,
  ...SHOWCASE_ROWS,
].map(alike);
