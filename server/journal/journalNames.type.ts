import { storedEnum } from '../platform/graphql/enums.ts';

const ACTIONS = {
  'administrator.recovered': 'The command line made somebody an administrator.',
  'catalogue.imported': 'A version was published on this instance.',
  'convention.corrected': 'What was typed of its act was wrong and was mended, with a reason.',
  'convention.created': 'It was opened, with its parties and obligations.',
  'convention.dateCorrected': 'One of its dates was typed wrong and was mended, with a reason.',
  'convention.documentAdded': 'The signed act or an annex was added.',
  'convention.documentWithdrawn': 'A document no longer is one of its act.',
  'convention.profileAnswered': 'Somebody said what is known of the service on one question.',
  'convention.updated': 'Its title or its service was edited.',
  'evidence.deposited': 'A party offered a proof.',
  'evidence.linked': 'The proof serves one more obligation.',
  'evidence.reviewed': 'Somebody gave a verdict on a version, for one obligation.',
  'evidence.unlinked': 'The proof serves an obligation no more.',
  'evidence.updated': 'Its title, its description or who may read it was edited.',
  'evidence.versionAdded': 'A newer content replaces the one before.',
  'evidence.withdrawn': 'Its party took the proof back.',
  'membership.created': 'Somebody was given a role.',
  'membership.ended': 'The last day of a role was fixed.',
  'obligation.applicabilitySet': 'Somebody said whether it holds for this service.',
  'obligation.assigned': 'Somebody was put in charge of it, or nobody any more.',
  'obligation.breachContested': 'The party it is held against disagreed with a recorded breach.',
  'obligation.breachEnded': 'A fact ended a breach.',
  'obligation.breachRecorded': 'The other side recorded facts that broke it.',
  'obligation.contestationAnswered': 'A word was added to a disagreement.',
  'obligation.contestationResolved': 'A disagreement ended.',
  'obligation.contested': 'The other side disagreed with what is claimed.',
  'obligation.declared': 'The bound party said where it stands.',
  'obligation.dueDateSet': 'The bound party gave itself a day, or took it back.',
  'obligation.used': 'The party that holds the right used it.',
  'organisation.created': 'A body was added.',
  'organisation.updated': 'The name or the establishments of a body were edited.',
  'person.created': 'Somebody was invited.',
  'person.deactivated': 'Their access ended.',
  'person.identityChangeAsked': 'Somebody signed in with their address and another identity.',
  'person.identityConfirmed': 'An administrator vouched for the new identity.',
  'person.identityRefused': 'An administrator said that the new identity is somebody else.',
  'person.invited': 'The program invited its first administrator.',
  'person.reactivated': 'They were given their access back.',
  'person.recognised': 'They signed in for the first time with this provider.',
  'person.refreshed': 'The provider certified another name or establishment.',
  'person.updated': 'Their name, address or body was edited.',
  'programme.created': 'A programme was added.',
  'programme.updated': 'The name of a programme, its catalogues or the conventions it names were edited.',
  'site.pageUpdated': 'A legal page was written.',
};
export type JournalAction = keyof typeof ACTIONS;
export const JOURNAL_ACTIONS = Object.keys(ACTIONS) as JournalAction[];
export const JournalActionEnum = storedEnum('JournalAction', 'What was done, as subject and verb.', ACTIONS);

const SUBJECTS = {
  Catalogue: 'A published version of a catalogue.',
  Convention: 'An agreement.',
  Evidence: 'A proof.',
  Membership: 'A role of somebody.',
  Obligation: 'What a party owes.',
  Organisation: 'A body.',
  Person: 'Somebody who signs in.',
  Programme: 'What some reviewers review.',
  SitePage: 'A legal page of the instance.',
};
export type JournalSubject = keyof typeof SUBJECTS;
export const JOURNAL_SUBJECTS = Object.keys(SUBJECTS) as JournalSubject[];
export const JournalSubjectEnum = storedEnum('JournalSubject', 'Sort of record that an entry is about.', SUBJECTS);
