/** Invented bodies and people of the sixty conventions. No real body or person is meant. */

/** Who delegates, and accompanies: each is a party of several conventions. */
export interface Incubator {
  shortName: string;
  name: string;
  /** As a sentence writes it. */
  named: string;
  dpo: string;
}

/** Who is delegated to, its team and its data protection officer, and the direction whose policy its services serve. */
export interface Direction {
  shortName: string;
  name: string;
  named: string;
  team: string;
  dpo: string;
  sponsor: { shortName: string; name: string; person: string };
}

export const INCUBATORS: readonly Incubator[] = [
  { shortName: 'PASSERELLE', name: 'Incubateur Passerelle', named: 'l’Incubateur Passerelle', dpo: 'Charlie Dubreuil' },
  { shortName: 'BOUSSOLE', name: 'Incubateur Boussole', named: 'l’Incubateur Boussole', dpo: 'Eden Marchand' },
  { shortName: 'TREMPLIN', name: 'Incubateur Tremplin', named: 'l’Incubateur Tremplin', dpo: 'Sasha Collin' },
  { shortName: 'ESTUAIRE', name: 'Incubateur Estuaire', named: 'l’Incubateur Estuaire', dpo: 'Ange Perrot' },
  { shortName: 'CLAIRIERE', name: 'Incubateur Clairière', named: 'l’Incubateur Clairière', dpo: 'Dany Vasseur' },
];

const direction = (
  [shortName, name]: [string, string],
  [team, dpo]: [string, string],
  sponsor: [shortName: string, name: string, person: string],
): Direction => ({
  shortName,
  name,
  named: `la ${name}`,
  team,
  dpo,
  sponsor: { shortName: sponsor[0], name: sponsor[1], person: sponsor[2] },
});

export const DIRECTIONS: readonly Direction[] = [
  direction(
    ['DLF', 'Direction du logement familial'],
    ['Maé Rivière', 'Stéphane Aubry'],
    ['MAL', 'Mission des aides au logement', 'Jo Lemaire'],
  ),
  direction(
    ['DSL', 'Direction des solidarités locales'],
    ['Alex Brunel', 'Morgan Picard'],
    ['BAS', 'Bureau de l’accueil social', 'Lou Guérin'],
  ),
  direction(
    ['DEJ', 'Direction de l’emploi des jeunes'],
    ['Robin Delmas', 'Pascale Noël'],
    ['MPI', 'Mission des premiers emplois', 'Sam Joubert'],
  ),
  direction(
    ['DTQ', 'Direction des transports du quotidien'],
    ['Yaël Masson', 'Michèle Baron'],
    ['BMD', 'Bureau des mobilités douces', 'Axel Fabre'],
  ),
  direction(
    ['DET', 'Direction de l’énergie des territoires'],
    ['Noa Pelletier', 'Gaël Barbier'],
    ['MRE', 'Mission de la rénovation', 'Kim Lacroix'],
  ),
  direction(['DVE', 'Direction de la vie étudiante'], ['Charly Renard', 'Dominique Hamel'], ['BBE', 'Bureau des bourses', 'Élie Poirier']),
  direction(
    ['DSP', 'Direction des soins de proximité'],
    ['Andréa Roussel', 'Claude Benoit'],
    ['MPS', 'Mission des parcours de soins', 'Lise Carpentier'],
  ),
  direction(
    ['DCT', 'Direction de la culture pour tous'],
    ['Camille Tessier', 'Frédérique Olivier'],
    ['BPC', 'Bureau des pratiques', 'Loïs Meunier'],
  ),
  direction(
    ['DAL', 'Direction de l’alimentation locale'],
    ['Sacha Blanchet', 'Joël Giraud'],
    ['MCS', 'Mission des cantines', 'Mahé Leclerc'],
  ),
  direction(
    ['DPE', 'Direction des petites entreprises'],
    ['Valery Rolland', 'Emmanuelle Prévost'],
    ['BDE', 'Bureau des démarches', 'Anaël Schmitt'],
  ),
  direction(
    ['DAV', 'Direction de l’aide aux victimes'],
    ['Céleste Boyer', 'Marcelle Adam'],
    ['MPR', 'Mission de la première écoute', 'Sol Maillard'],
  ),
  direction(['DRN', 'Direction des risques naturels'], ['Ariel Besson', 'Danielle Lebrun'], ['BAL', 'Bureau des alertes', 'Isa Fleury']),
];

/** Who reviewed for the programme that holds the sixty conventions. */
export const PROGRAMME_REVIEWER = 'Yannick Rocher';

/** The programme that holds the sixty conventions. */
export const PORTFOLIO_PROGRAMME = 'Incubateurs de démonstration';
/** Where the people of the programme itself work. */
export const PROGRAMME_BODY = { shortName: 'PROGRAMME', name: 'Programme des incubateurs (démonstration)' };
