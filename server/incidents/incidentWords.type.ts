import { graphqlEnum } from '../platform/graphql/enums.ts';
import { CAUSES, NATURES, ORIGINS } from './incidentWords.ts';

export const IncidentNatureEnum = graphqlEnum('IncidentNature', NATURES, 'What it does to data.', {
  CONFIDENTIALITY: 'Somebody saw or took what they should not.',
  INTEGRITY: 'Data was altered.',
  AVAILABILITY: 'Data was lost, or could not be reached.',
});

export const IncidentOriginEnum = graphqlEnum('IncidentOrigin', ORIGINS, 'Where an incident comes from.', {
  EQUIPMENT_LOST: 'Equipment lost or stolen.',
  PAPER_LOST: 'Paper lost or stolen.',
  MAIL_LOST: 'Mail lost, or opened by somebody else.',
  HACK: 'An intrusion, malicious software, phishing.',
  TRASHED_DOCUMENT: 'Confidential documents thrown away.',
  TRASHED_DEVICE: 'A device thrown away without being wiped.',
  UNINTENDED_PUBLICATION: 'Published without being meant to.',
  WRONG_DATA_SHOWN: 'The data of somebody else was shown.',
  WRONG_RECIPIENT: 'Sent to somebody else.',
  VERBAL_DISCLOSURE: 'Said aloud.',
});

export const IncidentCauseEnum = graphqlEnum('IncidentCause', CAUSES, 'Who or what caused an incident.', {
  INTERNAL_MALICIOUS: 'Somebody inside, on purpose.',
  INTERNAL_ACCIDENTAL: 'Somebody inside, by accident.',
  EXTERNAL_MALICIOUS: 'Somebody outside, on purpose.',
  EXTERNAL_ACCIDENTAL: 'Somebody outside, by accident.',
  UNKNOWN: 'Not known yet.',
});
