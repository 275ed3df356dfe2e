import type { ObservedValue } from '../../manifesto/observation.entity.ts';
import { observe } from '../../manifesto/observe.ts';
import { replyToDisagreement } from '../../manifesto/replyToDisagreement.ts';
import { reviewManifesto } from '../../manifesto/reviewManifesto.ts';
import { readingsOf } from '../../obligations/readings/reading.queries.ts';
import { confirmReading } from '../../obligations/readings/sayReading.ts';
import { dayOf } from '../../platform/asOf.ts';
import type { Step } from './dutyActs.ts';
import type { Somebody } from './story.ts';

/** Somebody says, so many days before the demonstration, how a commitment of the manifesto was kept that day. */
const observes = (daysAgo: number, who: Somebody, code: string, observed: ObservedValue, words: string): Step => ({
  daysAgo,
  act: async (story) => {
    const { em, actor } = await story.as(who);
    await observe(em, actor, story, { obligationId: story.obligation(code), observed, observedOn: dayOf(story.now()), words });
  },
});

/** Somebody confirms for a signatory, so many days before the demonstration, how words of a commitment are read. */
const confirms = (daysAgo: number, who: Somebody, code: string, party: string): Step => ({
  daysAgo,
  act: async (story) => {
    const { em, actor } = await story.as(who);
    const obligationId = story.obligation(code);
    const { proposed } = (await readingsOf(em, [obligationId], story.now())).get(obligationId)!;
    await confirmReading(em, actor, story, { obligationId, partyId: story.party(party), proposedReading: proposed });
  },
});

/** A side tells the others something of what they see differently, so many days before the demonstration. */
const discusses = (daysAgo: number, who: Somebody, code: string, body: string): Step => ({
  daysAgo,
  act: async (story) => {
    const { em, actor } = await story.as(who);
    await replyToDisagreement(em, actor, story, { obligationId: story.obligation(code), body });
  },
});

type Seen = readonly [code: string, observed: ObservedValue, words: string];

/** The reviewer goes through the manifesto, so many days before the demonstration, and signs what they saw that day. */
const reviews = (daysAgo: number, who: Somebody, seen: readonly Seen[], reviewConclusion: string): Step => ({
  daysAgo,
  act: async (story) => {
    const { em, actor } = await story.as(who);
    const observations = seen.map(([code, observed, words]) => ({ obligationId: story.obligation(code), observed, words }));
    const { conventionId } = story.setting;
    await reviewManifesto(em, actor, story, {
      conventionId,
      reviewedOn: dayOf(story.now()),
      lastReviewId: null,
      observations,
      reviewConclusion,
    });
  },
});

const REVIEWED: readonly Seen[] = [
  ['A2-P1-PART-2', 'KEPT', 'Deux idées de départ ont été abandonnées cette année, et le partenaire l’a dit en comité.'],
  ['A2-P2-EQUIPE-2', 'KEPT', 'La première version a été mise en ligne avec trois structures, et corrigée la semaine suivante.'],
  ['A2-P2-PART-1', 'KEPT', 'Les comités s’ouvrent sur l’indicateur d’impact ; aucun livrable n’y est demandé.'],
  ['A2-P3-SPON-2', 'KEPT', 'L’équipe n’est passée par aucun comité interne de la direction cette année.'],
  ['A2-P3-PART-3', 'AT_RISK', 'Une technologie a été demandée par écrit en juin, puis la demande a été retirée.'],
  ['A2-P3-PART-4', 'NOT_OBSERVED', 'L’agenda de l’équipe n’a pas été regardé cette fois : à revoir à la prochaine revue.'],
];

/** What the team, the partner and the reviewer saw; of reporting, the two sides do not see the same. One signatory still has to say how a sentence is read. */
export const MANIFESTO: Step[] = [
  confirms(33, 'dominique.petit', 'A2-P1-PART-1', 'DNUM'),
  observes(
    58,
    'camille.roux',
    'A2-P1-PART-2',
    'KEPT',
    'Le parcours en ligne envisagé au départ a été abandonné après les tests, sans réserve du partenaire.',
  ),
  observes(
    52,
    'andrea.lopez',
    'A2-P1-PART-2',
    'KEPT',
    'La direction a accepté que la première idée soit écartée au vu des tests avec les structures.',
  ),
  observes(
    40,
    'andrea.lopez',
    'A2-P1-PART-3',
    'KEPT',
    'Nos demandes de tableaux de suivi passent par le comité, et l’équipe choisit ses priorités.',
  ),
  observes(
    31,
    'camille.roux',
    'A2-P1-PART-3',
    'AT_RISK',
    'Trois demandes de tableaux de bord en un mois ont fait reporter deux entretiens avec des usagers.',
  ),
  observes(
    27,
    'andrea.lopez',
    'A2-P2-EQUIPE-1',
    'KEPT',
    'Chaque mise en ligne est petite, et les premiers usagers l’essaient dans la quinzaine.',
  ),
  observes(
    20,
    'alix.bernard',
    'A2-P1-EQUIPE-1',
    'KEPT',
    'La page d’impact est publique, tenue à jour, et la mesure se lit sans explication.',
  ),
  reviews(
    63,
    'alix.bernard',
    REVIEWED,
    'L’esprit du manifeste est tenu. Le choix des technologies est à discuter entre le partenaire et l’équipe.',
  ),
  observes(
    47,
    'andrea.lopez',
    'A2-P3-PART-3',
    'KEPT',
    'La demande de juin était une question, elle a été retirée : l’équipe choisit seule sa technologie.',
  ),
  discusses(
    45,
    'alix.bernard',
    'A2-P3-PART-3',
    'La demande écrite engageait un budget : pourriez-vous dire à l’équipe qu’elle ne vaut plus ?',
  ),
  discusses(38, 'andrea.lopez', 'A2-P3-PART-3', 'C’est fait, au point hebdomadaire. Le relevé du comité le dira aussi.'),
  discusses(29, 'camille.roux', 'A2-P1-PART-3', 'Peut-on s’en tenir au tableau mensuel ? Les trois demandes d’octobre se recoupent.'),
  discusses(24, 'andrea.lopez', 'A2-P1-PART-3', 'Nous retirons deux des trois. Restent les chiffres du conseil d’administration.'),
];
