import type { Crawled } from './entries.ts';
import { SCREENS, type Screen } from './screens.ts';

const inConvention = (rest: string) => (work: Crawled) => `/conventions/${work.conventionId}${rest}`;

/** Pages of what was laid beside the seeded work, and those that nothing was seeded for. */
const LAID: Screen<Crawled>[] = [
  { name: 'incident', who: 'dpoDnum', path: ({ laid }) => `/incidents/${laid.incident}/show` },
  { name: 'incident-emetteur', who: 'dpoDinum', path: ({ laid }) => `/incidents/${laid.incident}/show` },
  { name: 'incident-autorite', who: 'dpoDinum', path: ({ laid }) => `/incidents/${laid.incident}/authority` },
  { name: 'demande-de-droits', who: 'dpoDnum', path: ({ laid }) => `/rightsRequests/${laid.rightsRequest}/show` },
  { name: 'demande-de-droits-emetteur', who: 'dpoDinum', path: ({ laid }) => `/rightsRequests/${laid.rightsRequest}/show` },
  { name: 'sous-traitant', who: 'dpoDnum', path: ({ laid }) => `/processors/${laid.processor}/show` },
  { name: 'sous-traitant-emetteur', who: 'dpoDinum', path: ({ laid }) => `/processors/${laid.processor}/show` },
  { name: 'texte', who: 'team', path: ({ laid }) => `/legalTexts/${laid.text}/show` },
  { name: 'comites', who: 'team', path: () => '/committees' },
  { name: 'comite', who: 'team', path: ({ laid }) => `/committees/${laid.committee}/show` },
  { name: 'comite-dossier', who: 'dpoDinum', path: ({ laid }) => `/committees/${laid.committee}/file` },
  { name: 'ateliers', who: 'team', path: () => '/workshops' },
  { name: 'atelier', who: 'team', path: ({ laid }) => `/workshops/${laid.workshop}/show` },
  { name: 'demandes', who: 'dpoDnum', path: () => '/partyRequests' },
  { name: 'demande', who: 'dpoDnum', path: ({ laid }) => `/partyRequests/${laid.request}/show` },
  { name: 'echeance', who: 'team', path: ({ laid }) => `/occurrences/${laid.occurrence}/show` },
  { name: 'manifeste', who: 'team', path: inConvention('/manifesto') },
  { name: 'manifeste-revue', who: 'reviewer', path: inConvention('/manifesto/review') },
  { name: 'dit-ailleurs', who: 'team', path: inConvention('/proposals') },
  { name: 'versions', who: 'dpoDnum', path: inConvention('/versions') },
  { name: 'versions-comparees', who: 'administrator', path: (work) => `/conventions/${work.conventionId}/versions/${work.laid.version}` },
  { name: 'avenant', who: 'team', path: ({ laid }) => `/amendments/${laid.amendment}/show` },
  { name: 'convention-partie', who: 'dpoDnum', path: inConvention('/show') },
  { name: 'personne', who: 'administrator', path: ({ laid }) => `/people/${laid.person}/show` },
  { name: 'organisme-nouveau', who: 'administrator', path: () => '/organisations/create' },
  { name: 'session-reprise', who: 'team', path: () => '/session-reprise' },
  { name: 'programmes', who: 'administrator', path: () => '/programmes' },
  { name: 'programme-nouveau', who: 'administrator', path: () => '/programmes/create' },
];

/** Every page that the back office has, on the seeded work and what `layEntries` lays. */
export const EVERY_SCREEN: Screen<Crawled>[] = [...SCREENS, ...LAID];
