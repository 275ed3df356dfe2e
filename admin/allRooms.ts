import { amendments } from './amendments/index.ts';
import { breaches } from './breaches/index.ts';
import { calendar } from './calendar/index.ts';
import { catalogues } from './catalogues/index.ts';
import { charts } from './charts/index.ts';
import { committees } from './committees/index.ts';
import { conventions } from './conventions/index.ts';
import { evidences } from './evidence/index.ts';
import { exchanges } from './exchanges/index.ts';
import { incidents } from './incidents/index.ts';
import { journal } from './journal/index.ts';
import { layout } from './layout/index.ts';
import { legalTexts } from './legal-texts/index.ts';
import { looks } from './looks/index.ts';
import { manifesto } from './manifesto/index.ts';
import { matrix } from './matrix/index.ts';
import { memberships } from './memberships/index.ts';
import { missing } from './missing/index.ts';
import { myWork } from './my-work/index.ts';
import { notices } from './notices/index.ts';
import { obligations } from './obligations/index.ts';
import { observations } from './observations/index.ts';
import { occurrences } from './occurrences/index.ts';
import { organisations } from './organisations/index.ts';
import { people } from './people/index.ts';
import { portfolio } from './portfolio/index.ts';
import { practices } from './practices/index.ts';
import { processors } from './processors/index.ts';
import { programmes } from './programmes/index.ts';
import { proposals } from './proposals/index.ts';
import { publication } from './publication/index.ts';
import { readings } from './readings/index.ts';
import { registers } from './registers/index.ts';
import { requests } from './requests/index.ts';
import { review } from './review/index.ts';
import { rightsRequests } from './rights-requests/index.ts';
import { search } from './search/index.ts';
import { shared } from './shared/index.ts';
import { showcase } from './showcase/index.ts';
import { site } from './site/index.tsx';
import { workshops } from './workshops/index.ts';

/** The one list of what the back office holds, in the order of its menu. */
export const ALL_ROOMS = [
  myWork,
  portfolio,
  conventions,
  showcase,
  matrix,
  missing,
  manifesto,
  practices,
  obligations,
  breaches,
  observations,
  readings,
  publication,
  occurrences,
  calendar,
  evidences,
  requests,
  registers,
  incidents,
  rightsRequests,
  legalTexts,
  processors,
  committees,
  proposals,
  workshops,
  amendments,
  journal,
  catalogues,
  people,
  organisations,
  programmes,
  memberships,
  charts,
  review,
  notices,
  search,
  site,
  layout,
  looks,
  exchanges,
  shared,
];
