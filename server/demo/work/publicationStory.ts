import { dayOf } from '../../platform/asOf.ts';
import { newestOf } from '../../platform/db/series.ts';
import type { RecordPublicationInput, ReviewPublicationInput } from '../../publication/publication.inputs.ts';
import { PublicationStatus } from '../../publication/publicationStatus.entity.ts';
import { recordPublication } from '../../publication/recordPublication.ts';
import { reviewPublication } from '../../publication/reviewPublication.ts';
import type { Step } from './dutyActs.ts';
import type { Somebody, Story } from './story.ts';

const CODE = 'ART2-BP-DNUM-4';

async function lastOf(story: Story, who: Somebody, facet: string) {
  const { em } = await story.as(who);
  return newestOf(em, PublicationStatus, { obligation: story.obligation(CODE), facet });
}

type Told = Omit<RecordPublicationInput, 'obligationId' | 'partCode' | 'lastStatusId'>;

/** Somebody of the bound party says, so many days before the demonstration, where the publication of one point stands. */
const says = (daysAgo: number, who: Somebody, partCode: string, told: (story: Story) => Told): Step => ({
  daysAgo,
  act: async (story) => {
    const { em, actor } = await story.as(who);
    const lastStatusId = (await lastOf(story, who, partCode))?.id;
    await recordPublication(em, actor, story, { obligationId: story.obligation(CODE), partCode, lastStatusId, ...told(story) });
  },
});

/** The reviewer judges what was said last of one point. */
const judges = (daysAgo: number, partCode: string, given: Pick<ReviewPublicationInput, 'verdict' | 'comment'>): Step => ({
  daysAgo,
  act: async (story) => {
    const { em, actor } = await story.as('alix.bernard');
    const statusId = (await lastOf(story, 'alix.bernard', partCode))!.id;
    await reviewPublication(em, actor, story, { statusId, ...given });
  },
});

/** What the team publishes, keeps back and plans of the six things the agreement names, and what the reviewer said of it. */
export const PUBLICATION: Step[] = [
  says(325, 'dominique.petit', 'e', (story) => ({
    state: 'WITHHELD',
    ground: 'SYSTEMS_SECURITY',
    decidedBy: 'Responsable de la sécurité des systèmes d’information',
    decidedOn: dayOf(story.now()),
    reviewOn: story.day(-34),
  })),
  says(282, 'camille.roux', 'a', (story) => ({
    state: 'PUBLISHED',
    url: 'https://github.com/SocialGouv/domifa',
    publishedOn: dayOf(story.now()),
  })),
  says(280, 'camille.roux', 'c', (story) => ({ state: 'NOT_YET', plannedOn: story.day(200) })),
  says(188, 'camille.roux', 'c', () => ({
    state: 'PARTLY',
    url: 'https://domifa.fabrique.social.gouv.fr/faq',
    words: 'Le guide d’exploitation, qui décrit l’architecture et les accès des agents d’astreinte.',
    ground: 'SYSTEMS_SECURITY',
  })),
  says(151, 'camille.roux', 'b', () => ({
    state: 'PARTLY',
    url: 'https://www.data.gouv.fr/fr/datasets/domifa/',
    words: 'Les dossiers des personnes domiciliées : seuls des comptes par département sont publiés.',
    ground: 'PERSONAL_DATA',
  })),
  says(122, 'dominique.petit', 'd', () => ({
    state: 'NONE_EXISTS',
    words: 'L’analyse d’impact ne laisse pas de risque élevé : la CNIL n’a pas été consultée, il n’y a pas de dossier.',
  })),
  judges(101, 'a', { verdict: 'ACCEPTED' }),
  judges(101, 'e', { verdict: 'ACCEPTED', comment: 'Motif et durée clairs. À revoir à la date dite.' }),
  judges(99, 'b', {
    verdict: 'CHANGES_REQUESTED',
    comment: 'La page ne dit pas depuis quand le jeu de données n’est plus mis à jour.',
  }),
  says(45, 'camille.roux', 'f', (story) => ({ state: 'NOT_YET', plannedOn: story.day(-45) })),
];
