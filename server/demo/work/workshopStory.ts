import { dayOf } from '../../platform/asOf.ts';
import { read, sql } from '../../platform/db/read.ts';
import { announceChange } from '../../workshops/announceChange.ts';
import { answerChange } from '../../workshops/answerChange.ts';
import { recordWorkshop, updateWorkshop } from '../../workshops/keepWorkshop.ts';
import { offerWorkshop } from '../../workshops/offerWorkshop.ts';
import { Workshop } from '../../workshops/workshop.entity.ts';
import type { UpdateWorkshopInput } from '../../workshops/workshop.inputs.ts';
import { declares, type Step } from './dutyActs.ts';
import { accepts, deposits } from './proofActs.ts';

const STORIES: Pick<UpdateWorkshopInput, 'userStories' | 'abuserStories'> = {
  userStories: [
    {
      story: 'Une structure ouvre le dossier d’une personne qui demande une domiciliation.',
      availability: 1,
      integrity: 2,
      secrecy: 2,
      traceability: 1,
    },
    { story: 'Un agent remet un courrier et l’inscrit.', availability: 2, integrity: 1, secrecy: 1, traceability: 2 },
  ],
  abuserStories: [
    {
      attacker: 'Un ancien agent d’une structure',
      vulnerability: 'Son accès n’a pas été fermé à son départ.',
      fearedEvent: 'Il lit des dossiers qu’il n’a plus à connaître.',
      harm: 'L’adresse d’une personne menacée peut être connue de qui la cherche.',
      riskGravity: 4,
      riskLikelihood: 3,
      treatment: 'REDUCE',
      riskMeasures: ['Revue des accès chaque trimestre', 'Fermeture demandée par la structure le jour du départ'],
      residual: 'Gravité 4, vraisemblance 1.',
    },
    {
      attacker: 'Un attaquant qui ne vise personne en particulier',
      vulnerability: 'Un mot de passe réutilisé par un agent.',
      fearedEvent: 'Il se connecte à la place de l’agent.',
      harm: 'Des dossiers sont lus, d’autres sont modifiés.',
      riskGravity: 3,
      riskLikelihood: 2,
      treatment: 'REDUCE',
      riskMeasures: ['Second facteur pour les comptes qui exportent'],
      residual: null,
    },
    {
      attacker: 'Une panne de l’hébergeur',
      vulnerability: 'Un seul centre de données.',
      fearedEvent: 'Le service est arrêté une demi-journée.',
      harm: 'Le courrier est remis plus tard.',
      riskGravity: 1,
      riskLikelihood: 2,
      treatment: 'ACCEPT',
      riskMeasures: [],
      residual: null,
    },
  ],
};

const AGAIN = 'proof of the workshop held again';
const PRESENCE = 'Présence à l’atelier d’analyse de risques';
const ASKED_AGAIN = ['ART2-BP-DNUM-1', 'A1-ORG-DNUM-1'];

/** A component of the service changed: the team announces it, holds a workshop that the parties share, and answers by it; what that opens is proven. */
const CHANGED_COMPONENT: Step[] = [
  {
    daysAgo: 96,
    act: async (story) => {
      const { em, actor } = await story.as('camille.roux');
      const id = await announceChange(em, actor, story, {
        partyId: story.party('DNUM'),
        whatChanged: 'COMPONENT',
        changedOn: story.setting.days.worked(98),
        words: 'Les messages aux structures partent d’un nouveau prestataire d’envoi, hébergé ailleurs.',
      });
      story.remember('changed component', id);
    },
  },
  {
    daysAgo: 75,
    act: async (story) => {
      const { em, actor } = await story.as('camille.roux');
      const held = { partyId: story.party('DNUM'), heldOn: dayOf(story.now()), method: 'AGILE', heldFor: 'COMPONENT' } as const;
      const id = await recordWorkshop(em, actor, story, { ...held, confidentiality: 'PARTIES' });
      await updateWorkshop(em, actor, story, id, {
        version: 1,
        workshopRoles: [
          { roleName: 'Développement', headcount: 2 },
          { roleName: 'Sécurité', headcount: 1 },
        ],
        userStories: [],
        abuserStories: [],
        riskSources: ['Attaquant sans cible'],
        fearedEvents: ['Message envoyé au nom d’une structure'],
        riskComponents: ['Messagerie transactionnelle'],
        minutesText:
          'Trois personnes, une heure, sur le nouveau prestataire d’envoi : signature des messages et journal des envois retenus.',
      });
      story.remember('workshop held again', id);
    },
  },
  {
    daysAgo: 74,
    act: async (story) => {
      const { em, actor } = await story.as('camille.roux');
      const workshop = await em.findOneOrFail(Workshop, { id: story.recall('workshop held again') });
      const answer = { changeId: story.recall('changed component'), workshopId: workshop.id, version: workshop.version };
      await answerChange(em, actor, story, answer);
      const [kept] = await read<{ id: string }>(
        em,
        sql`select v.evidence_id as id from evidence_version v where v.entry_id = ${workshop.id}`,
      );
      story.remember(`proof ${AGAIN}`, kept!.id);
    },
  },
  ...ASKED_AGAIN.map((code) => accepts(66, 'alix.bernard', code, AGAIN)),
  declares(74, 'camille.roux', 'A1-SSI-DNUM-2', 'MET', 'La DNUM tenait l’atelier.'),
  deposits(74, 'camille.roux', ['A1-SSI-DNUM-2'], {
    title: PRESENCE,
    content: {
      statement: 'Deux personnes du développement et une de la sécurité de la DNUM ont pris part à l’atelier, d’un bout à l’autre.',
    },
  }),
  accepts(66, 'alix.bernard', 'A1-SSI-DNUM-2', PRESENCE),
];

/** A workshop that the team held when a kind of data was new, that its party keeps to itself and offers as a proof to reviewers alone. */
export const WORKSHOPS: Step[] = [
  ...CHANGED_COMPONENT,
  {
    daysAgo: 236,
    act: async (story) => {
      const { em, actor } = await story.as('camille.roux');
      const held = { partyId: story.party('DNUM'), heldOn: dayOf(story.now()), method: 'AGILE', heldFor: 'DATA_KIND' } as const;
      const id = await recordWorkshop(em, actor, story, held);
      await updateWorkshop(em, actor, story, id, {
        version: 1,
        workshopRoles: [
          { roleName: 'Produit', headcount: 1 },
          { roleName: 'Développement', headcount: 3 },
          { roleName: 'Métier', headcount: 1 },
          { roleName: 'Sécurité', headcount: 1 },
        ],
        ...STORIES,
        riskSources: ['Ancien agent', 'Attaquant sans cible', 'Panne'],
        fearedEvents: ['Adresse connue de qui cherche une personne', 'Dossier modifié', 'Service arrêté'],
        riskComponents: ['Application', 'Base de données', 'Stockage des pièces', 'Messagerie transactionnelle'],
        minutesText:
          'Six personnes, deux heures. Trois récits d’attaque, deux à réduire, un accepté ; mesures inscrites à la feuille de route.',
      });
    },
  },
  {
    daysAgo: 12,
    act: async (story) => {
      const { em, actor } = await story.as('camille.roux');
      const { id, version } = await em.findOneOrFail(Workshop, { party: story.party('DNUM'), confidentiality: 'RESTRICTED' });
      await offerWorkshop(em, actor, story, { workshopId: id, version });
    },
  },
];
