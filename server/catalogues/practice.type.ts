import { graphqlEnum } from '../platform/graphql/enums.ts';
import { PRACTICES } from './catalogueFile.ts';

export const PracticeEnum = graphqlEnum('Practice', PRACTICES, 'A good practice of public digital services.', {
  RISK_WORKSHOP: 'Workshops that weigh the risks.',
  FRANCECONNECT: 'Signing users in with FranceConnect.',
  JE_DONNE_MON_AVIS: 'Asking users for their opinion with Je Donne Mon Avis.',
  OPEN_PUBLICATION: 'Publishing source code, data and documentation.',
  MISSION_LETTER: 'The mission letter of the intrapreneur.',
});
