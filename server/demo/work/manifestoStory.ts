import type { ObservedValue } from '../../manifesto/observation.entity.ts';
import { observe } from '../../manifesto/observe.ts';
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
];
