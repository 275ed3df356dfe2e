import { graphqlEnum } from '../platform/graphql/enums.ts';
import { ADDRESS_KINDS, CONNECT_STAGES, SERVICE_PHASES } from './practiceWords.ts';

export const ServicePhaseNameEnum = graphqlEnum('ServicePhaseName', SERVICE_PHASES, 'Where a product is in its life.', {
  INVESTIGATION: 'The problem is looked into.',
  CONSTRUCTION: 'A first version is built with its first users.',
  ACCELERATION: 'It works, and its use grows.',
  TRANSFER: 'It is being made permanent.',
  SUCCESS: 'It was made permanent.',
  ALUMNI: 'The partnership is over.',
});

export const AddressKindEnum = graphqlEnum('AddressKind', ADDRESS_KINDS, 'What is found at an address of a service.', {
  WEBSITE: 'The service itself.',
  REPOSITORY: 'Its source code.',
  STATISTICS: 'Figures of its use.',
  BUDGET: 'What it costs.',
  PRODUCT_SHEET: 'Its page on the site of the programme.',
  DASHLORD: 'Checks of its security and accessibility, by DashLord.',
  MON_SERVICE_SECURISE: 'Its security file, in MonServiceSécurisé.',
});

export const ConnectStageEnum = graphqlEnum('ConnectStage', CONNECT_STAGES, 'How far an integration of FranceConnect came.', {
  ELIGIBLE: 'The service may use it.',
  DATAPASS_ASKED: 'The authorisation was asked for, in DataPass.',
  DATAPASS_GRANTED: 'The authorisation was granted.',
  SANDBOX: 'It works with the identities of the sandbox.',
  QUALIFIED: 'FranceConnect checked it.',
  PRODUCTION: 'Users sign in with it.',
  ABANDONED: 'It was given up, with a reason.',
});
