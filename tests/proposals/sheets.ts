/** Sources of the tests, in the forms that their publishers give them, about a service of the tests. */

export const SHEET = `---
title: DomiFa
mission: Domicilier les personnes sans domicile stable
incubator: sgmas
phases:
  - name: acceleration
    start: 2020-01-15
stats_url: https://domifa.fabrique.social.gouv.fr/stats
budget_url: https://beta.gouv.fr/startups/domifa/budget
repository: https://github.com/SocialGouv/domifa
analyse_risques: true
accessibility_status: partiellement conforme
impact_url: http://intranet.social/impact
unknown_field: [1, { a: b }]
---

## DomiFa

Le texte de la fiche.
`;

export const PUBLICCODE = `publiccodeYmlVersion: "0.4"
name: DomiFa
url: https://github.com/SocialGouv/domifa
roadmap: https://github.com/orgs/SocialGouv/projects/1
releaseDate: 2026-10-01
platforms: [web]
legal:
  license: Apache-2.0
description:
  fr:
    shortDescription: Domiciliation facilitée
    documentation: https://github.com/SocialGouv/domifa/blob/master/README.md
`;

export const ARA = JSON.stringify({
  consultUniqueId: 'k3Jd9-xYz_12',
  procedureName: 'DomiFa',
  procedureUrl: 'https://domifa.fabrique.social.gouv.fr',
  publishDate: '2026-05-04T10:00:00.000Z',
  updateDate: '2026-06-12T10:00:00.000Z',
  auditType: 'FULL',
  accessibilityRate: 72,
  criteriaCount: { total: 106, compliant: 55, notCompliant: 21, blocking: 3, applicable: 76, notApplicable: 30 },
  results: [],
});

export const DASHLORD = JSON.stringify([
  {
    url: 'https://domifa.fabrique.social.gouv.fr',
    category: 'startup',
    betagouv: { id: 'domifa', attributes: { repository: 'https://github.com/SocialGouv/domifa', phases: [], pitch: '' } },
    stats: { grade: 'A', url: 'https://domifa.fabrique.social.gouv.fr/stats', uri: 'stats' },
    budget_page: { grade: 'F', url: 'https://domifa.fabrique.social.gouv.fr/budget', uri: 'budget' },
    'declaration-a11y': {
      mention: 'Accessibilité : partiellement conforme',
      declarationUrl: 'https://domifa.fabrique.social.gouv.fr/accessibilite',
    },
    'declaration-rgpd': [
      { slug: 'ml', mention: 'Mentions légales', declarationUrl: 'https://domifa.fabrique.social.gouv.fr/mentions', score: 4, maxScore: 4 },
      { slug: 'pc', mention: null, score: 0, maxScore: 5 },
    ],
    summary: {},
  },
]);

const answered = (...answers: (string | null)[]) => answers.map((answer, index) => ({ label: `Critère ${index + 1}`, answer }));

export const STANDARDS = JSON.stringify({
  version: '2.0',
  updated_at: '2026-10-20T09:00:00.000Z',
  questions: [
    { id: 'transparence/le-produit-publie-ses-statistiques-d-impact', category: 'transparence', criteria: answered('yes', 'yes', 'na') },
    { id: 'vie-privée/le-produit-a-des-cgu', category: 'vie privée', criteria: answered('yes', 'no') },
    { id: 'vie-privée/le-produit-a-une-politique-de-confidentialite', category: 'vie privée', criteria: answered('yes', null) },
    { id: 'design/le-service-est-inclusif', category: 'design', criteria: answered('yes') },
  ],
});
