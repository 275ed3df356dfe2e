/** Conventions, their parties and the service. */
export const en = {
  menu: {
    conventions: 'Conventions',
  },
  journalAction: {
    convention: {
      created: 'Convention created',
      updated: 'Convention changed',
      profileAnswered: 'Answer about the service',
    },
  },
  convention: {
    none: 'No convention',
    noneHint: 'Import a catalogue first, then create a convention.',
    create: 'New convention',
    sheet: 'The agreement and the service',
    agreement: 'The signed agreement',
    profile: 'The service',
    unknown: 'amount to be stated',
    credit: '%{year}: commitment appropriations, %{ae}; payment appropriations, %{cp}',
  },
  verb: {
    answerProfile: 'Answer',
  },
  done: {
    answerProfile: 'Answer recorded',
  },
  answer: {
    true: 'Yes',
    false: 'No',
    unknown: 'Not known yet',
    blank: 'Leave it blank if it is not known yet.',
    whole: 'A whole number from %{minimum} to %{maximum}; blank if it is not known yet.',
    becomes: '%{smart_count} obligation becomes “%{state}” |||| %{smart_count} obligations become “%{state}”',
    changesNothing: 'This answer changes the state of no obligation.',
    decimals: 'A number from %{minimum} to %{maximum}, at most %{decimals} decimals; blank if it is not known yet.',
  },
  entity: {
    Convention: 'Convention',
    Party: 'Party',
    Credit: 'Credit',
    ProfileAnswer: 'Answer about the service',
    ConventionDate: 'Date of the agreement',
  },
  conventionDate: {
    SIGNED: 'signature',
    IN_FORCE: 'entry into force',
    ENDS: 'end',
    TERMINATED: 'termination',
  },
  dateSource: {
    ORIGINAL: 'signed act',
    AMENDMENT: 'amendment',
    CORRECTION: 'correction',
  },
  gdprRole: {
    CONTROLLER: 'controller',
    JOINT_CONTROLLER: 'joint controller',
    PROCESSOR: 'processor',
    SUB_PROCESSOR: 'sub-processor',
  },
  field: {
    answer: 'Answer',
    convention: 'Convention',
    credits: 'Credits',
    endsOn: 'End',
    gdprRole: 'Role under the GDPR',
    parties: 'Parties',
    party: 'Party',
    serviceName: 'Service',
    signedOn: 'Signed on',
    slug: 'Short name in addresses',
    value: 'Answer',
  },
};
