import type { TestApp } from './app.ts';
import { STEPS } from './seedWork.facts.ts';
import { Story } from './seedWork.story.ts';

const DAY_MS = 86_400_000;

/** The demonstration was signed long before; its work starts here, so that the clock must stand there when the program starts. */
export const WORK_STARTED_DAYS_AGO = 430;
export const workStartedAt = (): Date => new Date(Date.now() - WORK_STARTED_DAYS_AGO * DAY_MS);

export interface SeededWork {
  conventionId: string;
  /** Id of an obligation in this state. */
  obligations: {
    attested: string;
    changesRequested: string;
    contested: string;
    corrected: string;
    lapsed: string;
    missing: string;
    waiting: string;
    /** Its occurrences were opened by a schedule, and missed. */
    periodic: string;
    /** Nothing opened it yet. */
    dormant: string;
    noted: string;
  };
  /** A proof of two versions: the second answers why the first was sent back. */
  evidenceId: string;
  /** A proof of one version that nobody judged yet. */
  waitingEvidenceId: string;
}

const WRITE_PAGE = 'mutation($id: ID!, $input: UpdateSitePageInput!) { updateSitePage(id: $id, input: $input) { version } }';

const PAGES = [
  {
    id: 'accessibilite',
    conformity: 'PARTLY_COMPLIANT',
    bodyFr:
      '## État de conformité\n\nGarant vise la conformité au RGAA 4.1. L’audit est prévu.\n\n## Signaler un défaut\n\n- par courriel ;\n- auprès du Défenseur des droits.',
    bodyEn:
      '## Compliance\n\nGarant aims at RGAA 4.1. The audit is planned.\n\n## Report a defect\n\n- by e-mail;\n- to the Défenseur des droits.',
  },
  {
    id: 'mentions-legales',
    bodyFr: '## Éditeur\n\nInspection de démonstration.\n\n## Hébergement\n\nEn France.',
    bodyEn: '## Publisher\n\nInspection de démonstration.\n\n## Hosting\n\nIn France.',
  },
];

async function writePages(app: TestApp): Promise<void> {
  const administrator = await app.as('administrator');
  for (const { id, ...input } of PAGES) await administrator.get(WRITE_PAGE, { id, input: { ...input, version: 0 } });
}

/** Makes people work for a year and a half on the demonstration's convention, through the API; ends today. */
export async function seedWork(app: TestApp): Promise<SeededWork> {
  const story = await Story.open(app);
  const now = Date.now();
  let last = -1;
  for (const { daysAgo, act } of STEPS) {
    if (daysAgo !== last) story.moveTo(new Date(now - daysAgo * DAY_MS));
    last = daysAgo;
    await act(story);
  }
  story.moveTo(new Date());
  await writePages(app);
  return {
    conventionId: story.conventionId,
    obligations: {
      attested: story.obligation('A1-VIO-DNUM-1'),
      changesRequested: story.obligation('A1-VIO-DNUM-2'),
      contested: story.obligation('A1-VIO-DNUM-3'),
      corrected: story.obligation('A1-DOC-DNUM-1'),
      lapsed: story.obligation('A1-ORG-DNUM-1'),
      missing: story.obligation('A1-TRA-DNUM-1'),
      waiting: story.obligation('A1-VIE-DNUM-2'),
      periodic: story.obligation('ART2-GOV-DNUM-3'),
      dormant: story.obligation('ART2-INT-DNUM-1'),
      noted: story.obligation('ART1-PER-DNUM-1'),
    },
    evidenceId: story.evidenceId('Analyse d’impact et mentions légales'),
    waitingEvidenceId: story.evidenceId('Instructions au sous-traitant'),
  };
}
